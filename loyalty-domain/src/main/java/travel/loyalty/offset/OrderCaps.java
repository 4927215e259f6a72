package travel.loyalty.offset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.facts.ConditionCheck;
import travel.loyalty.booking.facts.LineFacts;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.programme.OffsetCap;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * How much of an order points may pay by a version of the programme: for each line the first cap
 * whose conditions hold (docs/rules.md, Paying by points).
 *
 * @param leastSpend what the order would have to amount to, where it does not
 */
public record OrderCaps(Programme programme, List<LineCap> lines, Optional<Money> leastSpend) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public OrderCaps {
    lines = List.copyOf(lines);
  }

  static OrderCaps of(OffsetOrder order, Instant at, MemberFacts member, Programme programme) {
    BookingRevision booking = order.paidAt(at, programme.zone());
    Optional<Money> missed = missedSpend(booking, programme);
    List<LineCap> caps =
        booking.lines().stream()
            .map(line -> cap(line, LineFacts.of(booking, line, member, programme), programme))
            .map(cap -> missed.isPresent() ? nothing(cap) : cap)
            .toList();
    return new OrderCaps(programme, caps, missed);
  }

  private static Optional<Money> missedSpend(BookingRevision booking, Programme programme) {
    BigDecimal sum =
        booking.lines().stream()
            .map(line -> line.amount().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return programme
        .offset()
        .leastSpend()
        .filter(least -> sum.compareTo(least) < 0)
        .map(least -> Money.of(least, programme.currency()));
  }

  private static LineCap nothing(LineCap cap) {
    return new LineCap(cap.line(), cap.percent(), cap.rule(), Points.ZERO);
  }

  private static LineCap cap(BookingLine line, LineFacts facts, Programme programme) {
    Optional<OffsetCap> cap =
        programme.offset().caps().stream()
            .filter(rule -> ConditionCheck.failing(rule.when(), facts).isEmpty())
            .findFirst();
    BigDecimal percent = cap.map(OffsetCap::percent).orElse(BigDecimal.ZERO);
    return new LineCap(
        line.line(), percent, cap.map(OffsetCap::rule), most(line.amount(), percent, programme));
  }

  // Floor: points never pay more than the cap, nor more than the line costs.
  private static Points most(Money amount, BigDecimal percent, Programme programme) {
    BigDecimal money = amount.amount().multiply(percent);
    BigDecimal pointValue = programme.pointValue().amount().multiply(HUNDRED);
    return Points.of(money.divide(pointValue, 2, RoundingMode.FLOOR));
  }

  /** What points may pay of the whole order. */
  public Points most() {
    return lines.stream().map(LineCap::most).reduce(Points.ZERO, Points::plus);
  }
}
