package travel.loyalty.activity.referral;

import java.util.List;
import travel.loyalty.shared.Points;

/**
 * What a member's recommendations came to.
 *
 * @param code to give to friends
 * @param friends who joined by it
 * @param counted of them for any award
 * @param underReview of them
 * @param awards of the programme in force; empty where it has none for friends
 */
public record ReferralOverview(
    String code,
    int friends,
    int counted,
    int underReview,
    Points given,
    List<ReferralProgress> awards) {

  public ReferralOverview {
    awards = List.copyOf(awards);
  }
}
