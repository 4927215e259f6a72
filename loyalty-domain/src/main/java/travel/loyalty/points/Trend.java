package travel.loyalty.points;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import travel.loyalty.shared.Points;

/**
 * Earned and used in the running month of an account.
 *
 * @param month year times 100 and month, {@code 202603}; 0 before the first entry
 * @param endsAt the first instant after the month, so that the zone is asked for once a month only
 */
record Trend(int month, Instant endsAt, Points earned, Points used) {

  static final Trend NONE = new Trend(0, Instant.EPOCH, Points.ZERO, Points.ZERO);

  /** The month of a moment, with nothing in it. */
  static Trend starting(Instant at, ZoneId zone) {
    YearMonth month = YearMonth.from(at.atZone(zone));
    Instant endsAt = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return new Trend(number(month), endsAt, Points.ZERO, Points.ZERO);
  }

  /**
   * The month after this one; where the programme's zone moved west it may be this one still, which
   * then goes on.
   */
  Trend next(Instant at, ZoneId zone) {
    Trend next = starting(at, zone);
    return next.month > month ? next : new Trend(month, next.endsAt, earned, used);
  }

  static int number(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  static YearMonth month(int number) {
    return YearMonth.of(number / 100, number % 100);
  }

  boolean isEmpty() {
    return earned.isZero() && used.isZero();
  }

  boolean isOverAt(Instant at) {
    return !at.isBefore(endsAt);
  }

  /** The same with an entry of its month; waiting, owing and expiring are no part of the trend. */
  Trend with(EntryKind kind, Points points) {
    return switch (kind) {
      case MATURED, EARNED, TRANSFERRED_IN -> earning(points);
      case ADJUSTED -> points.isPositive() ? earning(points) : this;
      case REDEEMED, TRANSFERRED_OUT, DONATED ->
          new Trend(month, endsAt, earned, used.plus(points.abs()));
      default -> this;
    };
  }

  private Trend earning(Points points) {
    return new Trend(month, endsAt, earned.plus(points), used);
  }
}
