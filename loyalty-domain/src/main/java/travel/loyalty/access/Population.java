package travel.loyalty.access;

/** The three kinds of callers; each comes in by its own way and never by another's. */
public enum Population {
  MEMBER,
  STAFF,
  CLIENT
}
