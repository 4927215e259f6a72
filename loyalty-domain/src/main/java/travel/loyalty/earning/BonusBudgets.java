package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import travel.loyalty.points.Budgets;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/** What bonus rules may give. */
@ApplicationScoped
class BonusBudgets {

  private Budgets budgets;

  /** For the container's proxy. */
  protected BonusBudgets() {}

  @Inject
  BonusBudgets(Budgets budgets) {
    this.budgets = budgets;
  }

  /** The limits for a member, taking note. */
  BonusLimit of(MemberId member) {
    return new BonusLimit() {
      @Override
      public Points grant(EarningRule rule, Points asked) {
        return budgets.take(limits(rule), member, asked);
      }

      @Override
      public void giveBack(EarningRule rule, Points points) {
        budgets.giveBack(limits(rule), member, points);
      }
    };
  }

  /** The limits as they stand, for a quote that takes nothing. */
  BonusLimit asTheyStand(Optional<MemberId> member) {
    return new BonusLimit() {
      @Override
      public Points grant(EarningRule rule, Points asked) {
        return budgets.asItStands(limits(rule), member, asked);
      }

      @Override
      public void giveBack(EarningRule rule, Points points) {}
    };
  }

  private static Budgets.Limits limits(EarningRule rule) {
    return new Budgets.Limits(rule.code(), rule.budget(), rule.perMember());
  }
}
