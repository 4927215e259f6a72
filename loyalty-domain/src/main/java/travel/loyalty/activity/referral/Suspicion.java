package travel.loyalty.activity.referral;

/** Why a friend may be nobody new. */
public enum Suspicion {
  SAME_MOBILE,
  SAME_EMAIL,
  /** A trip of his was paid by what also paid a booking of that member. */
  SAME_PAYER,
  /** He was a member before, by another number, as a merge brought to light. */
  ALREADY_MEMBER
}
