package travel.loyalty.laboratory;

/** What a replay is at. */
public enum ReplayPhase {
  COUNTING,
  BOOKINGS,
  LEVELS
}
