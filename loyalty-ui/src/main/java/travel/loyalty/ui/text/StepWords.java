package travel.loyalty.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts the steps of a computation into words: an operation and its values in, a sentence out, by
 * the keys {@code explanation.<OPERATION>}. Portals, exports and messages say it alike.
 */
public final class StepWords {

  private static final String PREFIX = "explanation.";

  /** A fixed number that may be none at all. */
  private static final String NOTHING = "FIXED";

  private static final Set<String> MONEY = Set.of("amount", "money", "per", "pointValue");

  private final Texts texts;
  private final Locale language;
  private final Formats formats;

  public StepWords(Texts texts, Locale language, Formats formats) {
    this.texts = texts;
    this.language = language;
    this.formats = formats;
  }

  /**
   * Says one step.
   *
   * @param operation its name
   * @param values decimals and names, as they were when it was computed
   */
  public String of(Object operation, Map<String, String> values) {
    Map<String, Object> written = new HashMap<>();
    values.forEach((name, value) -> written.put(name, written(name, value, values)));
    if (values.containsKey("per")) {
      written.put("steps", steps(values));
    }
    return texts.of(key(operation.toString(), values), language, written);
  }

  /** Says by which rule: {@code rule DOM_GROUP, version 1}. */
  public String rule(String code, int version) {
    return texts.of(
        PREFIX + "rule", language, Map.of("rule", code, "version", Integer.toString(version)));
  }

  // A hundred has a word of its own, nothing too, and each way of rounding a sentence.
  private String key(String operation, Map<String, String> values) {
    if (values.containsKey("per") && isHundred(values.get("per"))) {
      return PREFIX + operation + ".hundreds";
    }
    if (operation.equals(NOTHING) && new BigDecimal(values.get("points")).signum() == 0) {
      return PREFIX + operation + ".none";
    }
    String rounding = values.get("rounding");
    return PREFIX + operation + (rounding == null ? "" : "." + rounding);
  }

  private static boolean isHundred(String per) {
    return new BigDecimal(per).compareTo(BigDecimal.valueOf(100)) == 0;
  }

  private Object written(String name, String value, Map<String, String> values) {
    if (MONEY.contains(name)) {
      return values.get("currency") + "\u00a0" + formats.pointsExact(value);
    }
    return value.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(value) : value;
  }

  private static BigDecimal steps(Map<String, String> values) {
    BigDecimal amount = new BigDecimal(values.get("amount"));
    return amount.divide(new BigDecimal(values.get("per")), 0, RoundingMode.DOWN);
  }
}
