package travel.loyalty.offset;

import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * What points may pay of an order now.
 *
 * @param caps of the order, whatever the member has
 * @param available what the member can use now; what the order itself will earn is not in it
 * @param maxPoints the smaller of both
 * @param value what they are worth
 * @param rest what would be left to be paid in money
 */
public record OffsetQuote(
    OrderCaps caps, Points available, Points maxPoints, Money value, Money rest) {

  static OffsetQuote of(OrderCaps caps, OffsetOrder order, Points available) {
    Points most = caps.most().min(available).max(Points.ZERO);
    Money value = caps.programme().worth(most);
    Money sum =
        order.lines().stream()
            .map(line -> line.amount())
            .reduce(Money.zero(value.currency()), Money::plus);
    return new OffsetQuote(caps, available, most, value, sum.minus(value));
  }
}
