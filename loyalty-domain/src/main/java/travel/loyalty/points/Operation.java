package travel.loyalty.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import travel.loyalty.shared.Points;

/**
 * One kind of step in an {@link Explanation}: it computes its result from its values and from the
 * result before it, so that every entry can be proven again. The words for people are the message
 * keys {@code explanation.<OPERATION>}; the names are kept in tables and never change.
 */
public enum Operation {
  /** Full steps of an amount: {@code amount, currency, per, points}. */
  STEP {
    @Override
    Points compute(Points before, Map<String, String> values) {
      BigDecimal steps = decimal(values, "amount").divideToIntegralValue(decimal(values, "per"));
      return Points.of(steps.multiply(decimal(values, "points")));
    }
  },
  /** A percentage of an amount: {@code amount, currency, percent, rounding}. */
  RATE {
    @Override
    Points compute(Points before, Map<String, String> values) {
      BigDecimal share = decimal(values, "amount").multiply(decimal(values, "percent"));
      RoundingMode rounding = RoundingMode.valueOf(value(values, "rounding"));
      return Points.rounded(share.movePointLeft(2), rounding);
    }
  },
  /** A fixed number: {@code points}. */
  FIXED {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return points(values, "points");
    }
  },
  /** The part that a multiplier adds, counting no fraction of a hundredth: {@code factor}. */
  MULTIPLY {
    @Override
    Points compute(Points before, Map<String, String> values) {
      BigDecimal added = decimal(values, "factor").subtract(BigDecimal.ONE);
      return Points.rounded(before.toDecimal().multiply(added), RoundingMode.FLOOR);
    }
  },
  /** No more than a limit leaves room for: {@code room}. */
  AT_MOST {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return before.min(points(values, "room"));
    }
  },
  /** Less what was posted before for the same thing: {@code before}. */
  LESS_BEFORE {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return before.minus(points(values, "before"));
    }
  },
  /** As many as somebody asked for or decided: {@code points}. */
  GIVEN {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return points(values, "points");
    }
  },
  /** What one account bears of an amount that several share: {@code of, points}. */
  SHARE {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return points(values, "points").min(before.abs());
    }
  },
  /**
   * A percentage of what somebody else got, counting no fraction of a hundredth: {@code percent}.
   */
  PART {
    @Override
    Points compute(Points before, Map<String, String> values) {
      BigDecimal part = before.toDecimal().multiply(decimal(values, "percent"));
      return Points.rounded(part.movePointLeft(2), RoundingMode.FLOOR);
    }
  },
  /** A lot whose waiting time is over: {@code points}. */
  MATURED {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return points(values, "points");
    }
  },
  /** What was left of a lot at its end: {@code points}. */
  EXPIRED {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return points(values, "points");
    }
  },
  /** What is taken of that which is due: {@code due, expired, debt}. */
  TAKEN {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return points(values, "due").minus(points(values, "expired")).minus(points(values, "debt"));
    }
  },
  /** What stays owed of that which is due: {@code due, expired, taken}. */
  OWED {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return points(values, "due").minus(points(values, "expired")).minus(points(values, "taken"));
    }
  },
  /** A debt paid with what became available: {@code debt, available}. */
  REPAID {
    @Override
    Points compute(Points before, Map<String, String> values) {
      return points(values, "debt").min(points(values, "available"));
    }
  },
  /**
   * A debt that a refund's money pays for, down to the hundredth: {@code debt, money, pointValue}.
   */
  SETTLED {
    @Override
    Points compute(Points before, Map<String, String> values) {
      BigDecimal paid =
          decimal(values, "money").divide(decimal(values, "pointValue"), 2, RoundingMode.FLOOR);
      return points(values, "debt").min(Points.of(paid));
    }
  };

  /**
   * Computes the step's result.
   *
   * @throws ArithmeticException or NumberFormatException if the values are no proof of anything
   */
  abstract Points compute(Points before, Map<String, String> values);

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new NumberFormatException("The step has no value " + name);
    }
    return value;
  }

  private static BigDecimal decimal(Map<String, String> values, String name) {
    return new BigDecimal(value(values, name));
  }

  private static Points points(Map<String, String> values, String name) {
    return Points.of(value(values, name));
  }
}
