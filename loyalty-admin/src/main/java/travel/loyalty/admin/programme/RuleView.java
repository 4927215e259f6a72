package travel.loyalty.admin.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import travel.loyalty.programme.Conditions;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Formula;
import travel.loyalty.shared.Money;
import travel.loyalty.ui.text.Formats;

/**
 * An earning rule for a page.
 *
 * @param formula the word of its formula, {@code STEP} and so on
 * @param values what the formula's sentence names
 * @param limits what holds besides: the most it gives, and how long its points may be used
 */
public record RuleView(
    String code,
    boolean isBonus,
    List<Condition> conditions,
    String formula,
    Map<String, String> values,
    List<Sentence> limits) {

  /**
   * A condition.
   *
   * @param name its name in the document
   * @param wanted the codes or the period that it asks for
   */
  public record Condition(String name, List<String> wanted) {

    private static final Map<String, String> VOCABULARIES =
        Map.of(
            "types", "product",
            "markets", "market",
            "heats", "heat",
            "seasons", "season",
            "memberClasses", "member-class",
            "tiers", "level");

    /** Which of the words name its codes; of others the codes stand for themselves. */
    public String vocabulary() {
      return VOCABULARIES.getOrDefault(name, "");
    }
  }

  public static RuleView of(EarningRule rule, Formats formats, String currency) {
    return new RuleView(
        rule.code(),
        rule.isBonus(),
        conditions(rule.when()),
        rule.earn().getClass().getSimpleName(),
        values(rule.earn(), formats, currency),
        limits(rule, formats));
  }

  private static List<Sentence> limits(EarningRule rule, Formats formats) {
    List<Sentence> limits = new ArrayList<>(Sentence.of(rule.caps(), formats));
    rule.validity().ifPresent(own -> limits.addAll(Sentence.of(own, formats)));
    return limits;
  }

  private static List<Condition> conditions(Conditions when) {
    List<Condition> conditions = new ArrayList<>();
    new TreeMap<>(when.words())
        .forEach(
            (criterion, words) ->
                conditions.add(new Condition(criterion.field(), words.stream().sorted().toList())));
    new TreeMap<>(when.during())
        .forEach(
            (occasion, period) ->
                conditions.add(
                    new Condition(
                        occasion.field(),
                        List.of(
                            period.from().map(Object::toString).orElse("")
                                + " – "
                                + period.to().map(Object::toString).orElse("")))));
    when.minAmount().ifPresent(l -> conditions.add(new Condition("minAmount", List.of("" + l))));
    when.firstBooking()
        .ifPresent(f -> conditions.add(new Condition("firstBooking", List.of("" + f))));
    return conditions;
  }

  private static Map<String, String> values(Formula formula, Formats formats, String currency) {
    if (formula instanceof Formula.Step step) {
      String per = formats.money(Money.of(step.per(), currency));
      return Map.of("points", formats.points(step.points()), "per", per);
    }
    if (formula instanceof Formula.Rate rate) {
      return Map.of("percent", rate.percent().stripTrailingZeros().toPlainString());
    }
    if (formula instanceof Formula.Fixed fixed) {
      return Map.of("points", formats.points(fixed.points()));
    }
    if (formula instanceof Formula.Multiply multiply) {
      return Map.of("factor", multiply.factor().stripTrailingZeros().toPlainString());
    }
    return Map.of();
  }
}
