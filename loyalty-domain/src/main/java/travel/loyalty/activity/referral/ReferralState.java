package travel.loyalty.activity.referral;

/** How far a friend is. */
public enum ReferralState {
  /** Has joined; does not count yet, or no more. */
  JOINED,
  UNDER_REVIEW,
  COUNTED,
  /** Does not count, as staff decided. */
  REFUSED
}
