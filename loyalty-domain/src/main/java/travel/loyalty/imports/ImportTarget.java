package travel.loyalty.imports;

/** What the rows of a file become. */
public enum ImportTarget {
  MEMBERS,
  BOOKINGS
}
