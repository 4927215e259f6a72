package travel.loyalty.activity.referral;

import travel.loyalty.programme.ReferralAward;
import travel.loyalty.shared.Points;

/**
 * How far a member is with one award for friends.
 *
 * @param counted friends who count for it
 * @param given what he got by it and keeps
 */
public record ReferralProgress(ReferralAward award, int counted, Points given) {

  /** How many friends are missing to the next one; zero where there is no next one. */
  public int missing() {
    return award.missing(counted);
  }

  /** How many of the friends for the next one there are. */
  public int towardsNext() {
    return missing() == 0 ? award.every() : award.every() - missing();
  }
}
