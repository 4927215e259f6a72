package travel.loyalty.member;

/** Where a membership stands. */
public enum MemberState {
  ACTIVE,
  /** Blocked by staff: earns still, but cannot sign in or spend. */
  SUSPENDED,
  /** Another number of the same person stands for it. */
  MERGED
}
