package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
      public Points grant(EarningRule rule, Points asked, LocalDate paidOn) {
        return budgets.take(limits(rule, paidOn), member, asked);
      }

      @Override
      public void giveBack(EarningRule rule, Points points, LocalDate paidOn) {
        budgets.giveBack(limits(rule, paidOn), member, points);
      }

      @Override
      public void move(EarningRule rule, Points points, LocalDate from, LocalDate to) {
        budgets.move(limits(rule, from), limits(rule, to), member, points);
      }
    };
  }

  /** The limits for a member, taking note for this quote only. */
  BonusLimit ofQuote(MemberId member) {
    return new BonusBudgets(budgets.sketch()).of(member);
  }

  /** The limits as they stand, taking nothing. */
  BonusLimit asTheyStand(Optional<MemberId> member) {
    return new BonusLimit() {
      @Override
      public Points grant(EarningRule rule, Points asked, LocalDate paidOn) {
        return budgets.asItStands(limits(rule, paidOn), member, asked);
      }

      @Override
      public void giveBack(EarningRule rule, Points points, LocalDate paidOn) {}

      @Override
      public void move(EarningRule rule, Points points, LocalDate from, LocalDate to) {}
    };
  }

  private static Budgets.Limits limits(EarningRule rule, LocalDate paidOn) {
    return new Budgets.Limits(
        rule.code(),
        rule.caps().budget(),
        rule.caps().perMember(),
        rule.caps()
            .perMemberPer()
            .map(cap -> new Budgets.PeriodLimit(cap.period().of(paidOn), cap.points())));
  }
}
