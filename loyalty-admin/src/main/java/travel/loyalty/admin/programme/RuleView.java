package travel.loyalty.admin.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import travel.loyalty.programme.Conditions;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Formula;
import travel.loyalty.shared.Points;

/**
 * An earning rule for a page.
 *
 * @param formula the word of its formula, {@code STEP} and so on
 * @param values what the formula's sentence names
 */
public record RuleView(
    String code,
    boolean isBonus,
    List<Condition> conditions,
    String formula,
    Map<String, String> values,
    Optional<Points> budget,
    Optional<Points> perMember) {

  /** A condition: its name in the document, and what it asks for. */
  public record Condition(String name, String wanted) {}

  static RuleView of(EarningRule rule) {
    return new RuleView(
        rule.code(),
        rule.isBonus(),
        conditions(rule.when()),
        rule.earn().getClass().getSimpleName(),
        values(rule.earn()),
        rule.budget(),
        rule.perMember());
  }

  private static List<Condition> conditions(Conditions when) {
    List<Condition> conditions = new ArrayList<>();
    new TreeMap<>(when.words())
        .forEach(
            (criterion, words) ->
                conditions.add(
                    new Condition(
                        criterion.field(),
                        words.stream().sorted().collect(Collectors.joining(", ")))));
    new TreeMap<>(when.during())
        .forEach(
            (occasion, period) ->
                conditions.add(
                    new Condition(
                        occasion.field(),
                        period.from().map(Object::toString).orElse("")
                            + " – "
                            + period.to().map(Object::toString).orElse(""))));
    when.minAmount().ifPresent(least -> conditions.add(new Condition("minAmount", "" + least)));
    when.firstBooking().ifPresent(is -> conditions.add(new Condition("firstBooking", "" + is)));
    return conditions;
  }

  private static Map<String, String> values(Formula formula) {
    if (formula instanceof Formula.Step step) {
      return Map.of("points", step.points().toString(), "per", step.per().toPlainString());
    }
    if (formula instanceof Formula.Rate rate) {
      return Map.of("percent", rate.percent().toPlainString());
    }
    if (formula instanceof Formula.Fixed fixed) {
      return Map.of("points", fixed.points().toString());
    }
    if (formula instanceof Formula.Multiply multiply) {
      return Map.of("factor", multiply.factor().toPlainString());
    }
    return Map.of();
  }
}
