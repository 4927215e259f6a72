package travel.loyalty.activity.referral;

/** Why a friend may be the very member who recommended him. */
public enum Suspicion {
  SAME_MOBILE,
  SAME_EMAIL,
  /** A trip of his was paid by what also paid a booking of that member. */
  SAME_PAYER
}
