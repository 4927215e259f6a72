package travel.loyalty.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.redemption.order.FulfilmentService;
import travel.loyalty.redemption.order.RedeemRequest;
import travel.loyalty.redemption.order.Redemption;
import travel.loyalty.redemption.order.RedemptionSearch;
import travel.loyalty.redemption.order.RedemptionService;
import travel.loyalty.redemption.reward.Reward;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.RewardService;
import travel.loyalty.redemption.reward.RewardState;
import travel.loyalty.redemption.reward.RewardText;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;

/** Where the agency hands rewards out. */
@ApplicationScoped
class Counter {

  private static final Actor ADMIN = Actor.staff("admin");

  @Inject private RewardService rewards;
  @Inject private RedemptionService redemptions;
  @Inject private FulfilmentService fulfilment;

  void offer(String code, Points price, int pieces) {
    RewardDetails details =
        new RewardDetails(
            RewardKind.GIFT,
            Map.of("en", new RewardText(code, "", "")),
            price,
            Map.of(),
            Optional.empty(),
            Optional.of(pieces),
            Optional.empty(),
            RewardDetails.Window.ALWAYS);
    Reward draft = rewards.create(code, details, ADMIN);
    rewards.move(code, RewardState.PUBLISHED, draft.version(), ADMIN);
  }

  Redemption redeem(MemberId member, String reward) {
    RedeemRequest request =
        new RedeemRequest(member, reward, 1, "", Optional.empty(), Optional.empty());
    return Retry.run(() -> redemptions.redeem(request, Actor.member(member)));
  }

  String outcome(MemberId member, String reward) {
    try {
      return redeem(member, reward).state().name();
    } catch (Refused refused) {
      return refused.code();
    }
  }

  void cancelLast(MemberId member, Fault fault) {
    RedemptionSearch own = RedemptionSearch.of(member, Optional.empty());
    Redemption last = fulfilment.search(own, PageRequest.first(1)).rows().get(0);
    Retry.run(() -> fulfilment.cancel(last.id(), fault, "Scenario", ADMIN));
  }

  Optional<Integer> left(String reward) {
    return rewards.find(reward).details().stock();
  }
}
