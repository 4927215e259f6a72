package travel.loyalty.earning.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * How a budget goes down, and when it ends if it goes on so. The pace is what was given, less what
 * came back, in the last seven days with today, or since the campaign began where that is less.
 *
 * @param given of the budget so far
 * @param lately given in the days of the pace
 * @param days of the pace, 1 to 7
 */
public record BurnDown(Points budget, Points given, Points lately, int days) {

  /** So many days make the pace. */
  public static final int PACE_DAYS = 7;

  /** How many days make the pace on a day of a campaign that began on another. */
  static int paceDays(LocalDate from, LocalDate today) {
    long begun = ChronoUnit.DAYS.between(from, today) + 1;
    return (int) Math.max(1, Math.min(PACE_DAYS, begun));
  }

  public Points left() {
    return budget.minus(given).max(Points.ZERO);
  }

  public boolean isSpent() {
    return left().isZero();
  }

  /** Points a day, rounded down to the hundredth; zero where more came back than was given. */
  public Points pace() {
    return lately.isPositive()
        ? Points.rounded(
            lately.toDecimal().divide(count(), 2, RoundingMode.FLOOR), RoundingMode.FLOOR)
        : Points.ZERO;
  }

  /** The day on which the rest is gone at this pace; empty where nothing is given lately. */
  public Optional<LocalDate> spentOn(LocalDate today) {
    if (isSpent() || !lately.isPositive()) {
      return Optional.empty();
    }
    BigDecimal rest = left().toDecimal().multiply(count());
    long more = rest.divide(lately.toDecimal(), 0, RoundingMode.CEILING).longValueExact();
    return Optional.of(today.plusDays(more));
  }

  /** What would be left at the end of so many days, at this pace; zero if it is gone by then. */
  public Points leftAfter(int more) {
    BigDecimal used = lately.max(Points.ZERO).toDecimal().multiply(BigDecimal.valueOf(more));
    BigDecimal each = used.divide(count(), 2, RoundingMode.CEILING);
    return left().minus(Points.of(each)).max(Points.ZERO);
  }

  private BigDecimal count() {
    return BigDecimal.valueOf(days);
  }
}
