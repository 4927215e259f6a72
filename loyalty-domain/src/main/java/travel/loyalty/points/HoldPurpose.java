package travel.loyalty.points;

/** What points are set aside for. */
public enum HoldPurpose {
  /** A part of a booking's price. */
  OFFSET,
  /** A reward. */
  REDEMPTION,
  OTHER
}
