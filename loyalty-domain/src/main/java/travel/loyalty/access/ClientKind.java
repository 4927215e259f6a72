package travel.loyalty.access;

/** Whose system an API client is. */
public enum ClientKind {
  /** One of the agency's own: it sees all members. */
  SYSTEM,
  /** Another company's: it sees only members whose number it gave. */
  PARTNER
}
