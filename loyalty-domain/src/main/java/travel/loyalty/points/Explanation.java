package travel.loyalty.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import travel.loyalty.shared.Points;

/**
 * Why an entry has its amount: the steps of the computation with their values, as they were when it
 * was posted. It recomputes itself, which is how invariant I8 is checked.
 *
 * @param steps in their order; each may use the result of the one before
 */
public record Explanation(List<Step> steps) {

  /**
   * One step.
   *
   * @param values decimals and names by which it recomputes; no text for people
   * @param result points after this step
   */
  public record Step(Operation op, Map<String, String> values, Points result) {
    public Step {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static Step of(Operation op, Points before, Map<String, String> values) {
      return new Step(op, values, op.compute(before, values));
    }
  }

  public Explanation {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("An explanation has at least one step");
    }
    steps = List.copyOf(steps);
  }

  /** Full steps only: {@code floor(amount / per) × points}. */
  public static Explanation step(
      BigDecimal amount, String currency, BigDecimal per, Points points) {
    return starting(
        Operation.STEP,
        Map.of(
            "amount", amount.toPlainString(),
            "currency", currency,
            "per", per.toPlainString(),
            "points", points.toString()));
  }

  /** A percentage, rounded to the hundredth of a point as the rule says. */
  public static Explanation rate(
      BigDecimal amount, String currency, BigDecimal percent, RoundingMode rounding) {
    return starting(
        Operation.RATE,
        Map.of(
            "amount", amount.toPlainString(),
            "currency", currency,
            "percent", percent.toPlainString(),
            "rounding", rounding.name()));
  }

  public static Explanation fixed(Points points) {
    return starting(Operation.FIXED, Map.of("points", points.toString()));
  }

  /** As many points as somebody asked for or decided. */
  public static Explanation given(Points points) {
    return starting(Operation.GIVEN, Map.of("points", points.toString()));
  }

  /** A first step of any operation. */
  static Explanation starting(Operation op, Map<String, String> values) {
    return new Explanation(List.of(Step.of(op, Points.ZERO, values)));
  }

  /** The same, less what was posted before for the same thing; the result may be negative. */
  public Explanation less(Points before) {
    return then(Operation.LESS_BEFORE, Map.of("before", before.toString()));
  }

  /** The part of it that one account bears; all of it is what it was. */
  Explanation share(Points part) {
    return part.equals(result().abs())
        ? this
        : then(Operation.SHARE, Map.of("of", result().abs().toString(), "points", part.toString()));
  }

  /** The same with one more step. */
  public Explanation then(Operation op, Map<String, String> values) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(Step.of(op, result(), values));
    return new Explanation(longer);
  }

  /**
   * The same with one more value at its last step, for the words only: for example {@code refunded}
   * or {@code payer}.
   */
  public Explanation noting(String name, String value) {
    Step last = steps.get(steps.size() - 1);
    Map<String, String> values = new TreeMap<>(last.values());
    values.put(name, value);
    List<Step> noted = new ArrayList<>(steps.subList(0, steps.size() - 1));
    noted.add(new Step(last.op(), values, last.result()));
    return new Explanation(noted);
  }

  /** What it says the amount is. */
  public Points result() {
    return steps.get(steps.size() - 1).result();
  }

  /** Whether computing every step again gives what it says, and in the end this amount. */
  public boolean proves(Points amount) {
    Points before = Points.ZERO;
    for (Step step : steps) {
      if (!recomputes(step, before)) {
        return false;
      }
      before = step.result();
    }
    return before.abs().equals(amount.abs());
  }

  private static boolean recomputes(Step step, Points before) {
    try {
      return step.op().compute(before, step.values()).equals(step.result());
    } catch (ArithmeticException | IllegalArgumentException e) {
      return false;
    }
  }
}
