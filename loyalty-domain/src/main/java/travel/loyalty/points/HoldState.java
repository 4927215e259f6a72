package travel.loyalty.points;

/** Where a hold stands. Only an authorised one can change, and only once. */
public enum HoldState {
  /** The points are set aside. */
  AUTHORISED,
  /** Spent, all or in part; the rest was given back. */
  CAPTURED,
  /** Given back by who asked for it. */
  VOIDED,
  /** Given back since its time was over. */
  EXPIRED
}
