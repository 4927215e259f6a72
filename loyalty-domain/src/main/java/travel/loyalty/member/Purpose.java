package travel.loyalty.member;

/** What a member agrees to. */
public enum Purpose {
  /** The programme's terms and its privacy notice; without them nobody joins by himself. */
  TERMS,
  /** News of one's own points and trips: points that end, claims decided. */
  NOTICES,
  MARKETING,
  SURVEYS
}
