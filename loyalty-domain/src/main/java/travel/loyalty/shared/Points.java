package travel.loyalty.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number of points, kept in hundredths; negative where a change or a debt is meant.
 *
 * @param hundredths points times 100
 */
public record Points(long hundredths) implements Comparable<Points> {

  public static final Points ZERO = new Points(0);

  /**
   * Reads a decimal with at most two places.
   *
   * @throws ArithmeticException if it has more than two decimals or leaves the range of a long
   */
  public static Points of(BigDecimal points) {
    return new Points(points.movePointRight(2).longValueExact());
  }

  /**
   * Reads a decimal text such as {@code "36.00"}.
   *
   * @throws NumberFormatException if it is no decimal
   * @throws ArithmeticException if it has more than two decimals
   */
  public static Points of(String points) {
    return of(new BigDecimal(points));
  }

  /** Rounds to the hundredth; the mode is named by the rule that asks. */
  public static Points rounded(BigDecimal points, RoundingMode rounding) {
    return of(points.setScale(2, rounding));
  }

  public Points plus(Points other) {
    return new Points(Math.addExact(hundredths, other.hundredths));
  }

  public Points minus(Points other) {
    return new Points(Math.subtractExact(hundredths, other.hundredths));
  }

  public Points negated() {
    return new Points(Math.negateExact(hundredths));
  }

  public Points abs() {
    return hundredths < 0 ? negated() : this;
  }

  public Points min(Points other) {
    return hundredths <= other.hundredths ? this : other;
  }

  public Points max(Points other) {
    return hundredths >= other.hundredths ? this : other;
  }

  public boolean isZero() {
    return hundredths == 0;
  }

  public boolean isPositive() {
    return hundredths > 0;
  }

  public boolean isNegative() {
    return hundredths < 0;
  }

  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(hundredths, 2);
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(hundredths, other.hundredths);
  }

  /** The form of the API and of the tables: two decimals, no grouping. */
  @Override
  public String toString() {
    return toDecimal().toPlainString();
  }
}
