package travel.loyalty.web.home;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Formula;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.tiers.TierLevel;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * The programme in force as a stranger reads it.
 *
 * @param rules what earns, without what does not
 * @param levels the tiers, lowest first; empty if all earn alike
 */
public record LandingView(
    Money pointValue,
    int maturationDays,
    int validityMonths,
    List<Rule> rules,
    List<Level> levels) {

  /**
   * One rule in words.
   *
   * @param products codes of products; empty for all that no other rule names
   * @param formula {@code STEP}, {@code RATE} or {@code FIXED}: which sentence tells it
   * @param per amount of a full step; zero where there are no steps
   */
  public record Rule(
      List<String> products,
      List<String> markets,
      String formula,
      Money per,
      Points points,
      String percent) {}

  /** One tier and what base points are multiplied by. */
  public record Level(String code, Map<String, String> names, String multiplier) {}

  static LandingView of(Programme programme) {
    return new LandingView(
        programme.pointValue(),
        programme.maturation().days(),
        programme.validity().months(),
        programme.earning().stream()
            .filter(rule -> !rule.isBonus() && !(rule.earn() instanceof Formula.None))
            .map(rule -> rule(rule, programme.currency()))
            .toList(),
        levels(programme));
  }

  // Levels that earn alike are no reason to join.
  private static List<Level> levels(Programme programme) {
    boolean differ =
        programme.tiers().ladder().levels().stream()
            .anyMatch(l -> l.multiplier().compareTo(BigDecimal.ONE) != 0);
    return differ
        ? programme.tiers().ladder().levels().stream().map(LandingView::level).toList()
        : List.of();
  }

  private static Rule rule(EarningRule rule, String currency) {
    List<String> products = words(rule, Criterion.TYPES);
    List<String> markets = words(rule, Criterion.MARKETS);
    Money none = Money.zero(currency);
    if (rule.earn() instanceof Formula.Step step) {
      Money per = Money.of(step.per(), currency);
      return new Rule(products, markets, "STEP", per, step.points(), "");
    }
    if (rule.earn() instanceof Formula.Rate rate) {
      String percent = rate.percent().stripTrailingZeros().toPlainString();
      return new Rule(products, markets, "RATE", none, Points.ZERO, percent);
    }
    Points fixed = rule.earn() instanceof Formula.Fixed given ? given.points() : Points.ZERO;
    return new Rule(products, markets, "FIXED", none, fixed, "");
  }

  private static List<String> words(EarningRule rule, Criterion criterion) {
    return List.copyOf(new TreeSet<>(rule.when().words().getOrDefault(criterion, Set.of())));
  }

  private static Level level(TierLevel level) {
    return new Level(
        level.code(), level.names(), level.multiplier().stripTrailingZeros().toPlainString());
  }
}
