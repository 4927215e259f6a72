package travel.loyalty.activity.referral;

/** How far staff are with a friend who is suspected. */
enum Review {
  NONE,
  OPEN,
  CLEARED,
  REFUSED
}
