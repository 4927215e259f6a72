package travel.loyalty.points.adjustment;

/** Where an adjustment stands. */
public enum ApprovalState {
  /** Within the limit of who asked: done at once. */
  DONE,
  /** Waits for a second person. */
  PROPOSED,
  APPROVED,
  REJECTED
}
