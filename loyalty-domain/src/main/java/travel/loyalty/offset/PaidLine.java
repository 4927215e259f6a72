package travel.loyalty.offset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * A line of a booking of which points paid a part.
 *
 * @param hold whose points they were
 * @param since the revision of the booking that they paid
 * @param points that paid
 * @param money that they were worth then
 * @param pointsBack what came back of the points so far
 * @param moneyBack what was given back so far of the money that was paid besides
 */
public record PaidLine(
    String line,
    long hold,
    int since,
    Points points,
    Money money,
    Points pointsBack,
    Money moneyBack) {

  /** What is paid of the line in money. */
  Money rest(BookingLine now) {
    return now.amount().minus(money);
  }

  /**
   * What of the points belongs to what is refunded in all: their share, rounded down to the
   * hundredth; all of them once the whole line is refunded, however it came to that.
   */
  Points pointsOf(BookingLine now) {
    if (isWhole(now)) {
      return points;
    }
    BigInteger part = BigInteger.valueOf(points.hundredths()).multiply(cents(now.refunded()));
    return new Points(part.divide(cents(now.amount())).longValueExact());
  }

  /** The same of the money that was paid besides. */
  Money moneyOf(BookingLine now) {
    Money rest = rest(now);
    if (isWhole(now)) {
      return rest;
    }
    BigDecimal part = rest.amount().multiply(now.refunded().amount());
    return Money.of(
        part.divide(now.amount().amount(), 2, RoundingMode.FLOOR), now.amount().currency());
  }

  private static boolean isWhole(BookingLine now) {
    return now.refunded().compareTo(now.amount()) == 0;
  }

  private static BigInteger cents(Money money) {
    return money.amount().unscaledValue();
  }

  /** After so much came back in all; what came back once stays so. */
  PaidLine after(BookingLine now) {
    Money of = moneyOf(now);
    return new PaidLine(
        line,
        hold,
        since,
        points,
        money,
        pointsOf(now).max(pointsBack),
        of.compareTo(moneyBack) > 0 ? of : moneyBack);
  }

  PaidLine withMoneyBack(BigDecimal back) {
    Money then = Money.of(back, money.currency());
    return new PaidLine(line, hold, since, points, money, pointsBack, then);
  }

  /** The line as if it were only what is paid of it in money: the base of what it earns. */
  BookingLine inMoney(BookingLine now) {
    return now.inMoney(rest(now), moneyOf(now));
  }
}
