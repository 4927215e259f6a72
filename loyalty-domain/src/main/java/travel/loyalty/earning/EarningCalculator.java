package travel.loyalty.earning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.facts.ConditionCheck;
import travel.loyalty.booking.facts.LineFacts;
import travel.loyalty.earning.EarningQuote.RuleMissed;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.Operation;
import travel.loyalty.programme.Caps;
import travel.loyalty.programme.Conditions;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Formula;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.shared.Points;

/**
 * Works out what a line earns. The first base rule in the document's order whose conditions hold
 * earns; every bonus rule whose conditions hold adds to it. Bonuses multiply the base and never
 * each other (docs/rules.md, Earning).
 */
final class EarningCalculator {

  private EarningCalculator() {}

  static EarnedLine earn(String line, LineFacts facts, Programme programme) {
    List<EarnedByRule> earned = new ArrayList<>();
    List<RuleMissed> missed = new ArrayList<>();
    base(facts, programme, missed).ifPresent(earned::add);
    Points base = earned.isEmpty() ? Points.ZERO : earned.get(0).points();
    tierBonus(base, facts, programme).ifPresent(earned::add);
    for (EarningRule rule : programme.earning()) {
      if (rule.isBonus()) {
        bonus(rule, base, facts, missed).ifPresent(earned::add);
      }
    }
    return new EarnedLine(line, earned, missed);
  }

  private static Optional<EarnedByRule> base(
      LineFacts facts, Programme programme, List<RuleMissed> missed) {
    Optional<EarnedByRule> found = Optional.empty();
    for (EarningRule rule : programme.earning()) {
      if (rule.isBonus()) {
        continue;
      }
      Optional<String> failing =
          found.isPresent()
              ? Optional.of("earlier-rule")
              : ConditionCheck.failing(rule.when(), facts);
      failing.ifPresent(reason -> missed.add(new RuleMissed(rule.code(), reason)));
      if (failing.isEmpty()) {
        found = Optional.of(new EarnedByRule(rule, explain(rule.earn(), facts, Points.ZERO)));
      }
    }
    return found;
  }

  private static Optional<EarnedByRule> bonus(
      EarningRule rule, Points base, LineFacts facts, List<RuleMissed> missed) {
    Optional<String> failing = ConditionCheck.failing(rule.when(), facts);
    if (failing.isPresent()) {
      missed.add(new RuleMissed(rule.code(), failing.get()));
      return Optional.empty();
    }
    return Optional.of(new EarnedByRule(rule, explain(rule.earn(), facts, base)));
  }

  // A level's multiplier is a bonus rule that needs no words: its code cannot be one of a rule.
  private static Optional<EarnedByRule> tierBonus(
      Points base, LineFacts facts, Programme programme) {
    return programme.tiers().ladderOf(facts.memberClass()).levels().stream()
        .filter(level -> facts.isTier(level.code()))
        .filter(level -> level.multiplier().compareTo(BigDecimal.ONE) > 0)
        .findFirst()
        .map(level -> new EarnedByRule(tierRule(level), multiply(base, level.multiplier())));
  }

  private static EarningRule tierRule(TierLevel level) {
    return new EarningRule(
        "TIER/" + level.code(),
        EarningRule.Kind.BONUS,
        Conditions.NONE,
        new Formula.Multiply(level.multiplier()),
        Caps.NONE,
        Optional.empty());
  }

  private static Explanation explain(Formula formula, LineFacts facts, Points base) {
    if (formula instanceof Formula.Step step) {
      return noted(
          facts, Explanation.step(facts.base(), facts.currency(), step.per(), step.points()));
    }
    if (formula instanceof Formula.Rate rate) {
      RoundingMode rounding = rate.rounding();
      return noted(
          facts, Explanation.rate(facts.base(), facts.currency(), rate.percent(), rounding));
    }
    if (formula instanceof Formula.Fixed fixed) {
      // Whoever got everything back has bought nothing.
      return Explanation.fixed(facts.base().signum() == 0 ? Points.ZERO : fixed.points());
    }
    if (formula instanceof Formula.Multiply multiply) {
      return multiply(base, multiply.factor());
    }
    return Explanation.fixed(Points.ZERO);
  }

  private static Explanation noted(LineFacts facts, Explanation explanation) {
    return facts.refunded().signum() == 0
        ? explanation
        : explanation.noting("refunded", facts.refunded().toPlainString());
  }

  private static Explanation multiply(Points base, BigDecimal factor) {
    return Explanation.given(base)
        .then(Operation.MULTIPLY, Map.of("factor", factor.toPlainString()));
  }
}
