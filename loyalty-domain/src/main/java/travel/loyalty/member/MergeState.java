package travel.loyalty.member;

/** Where a merge stands. */
public enum MergeState {
  /** Waits for a second person. */
  PROPOSED,
  MERGED,
  /** The second person said no. */
  REJECTED,
  /** Taken back. */
  UNDONE
}
