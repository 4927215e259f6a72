package travel.loyalty.points;

/** Where a lot stands, derived from what it holds. */
public enum LotState {
  /** Waits to become available. */
  PENDING,
  /** Something of it can be spent. */
  AVAILABLE,
  /** All that is left is set aside. */
  HELD,
  /** Nothing is left. */
  CLOSED
}
