package travel.loyalty.points;

/** What points are set aside for. */
public enum HoldPurpose {
  /** A reward. */
  REDEMPTION,
  OTHER
}
