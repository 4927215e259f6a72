package travel.loyalty.web.points;

import java.util.Optional;
import travel.loyalty.offset.LineCap;
import travel.loyalty.offset.OffsetQuote;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * What points may pay of a trip, as the page tells it.
 *
 * @param most that points may pay now
 * @param percent of the price that they may pay by the programme
 * @param cap the same in points, whatever the member has
 * @param limited whether the member has less than that
 */
public record OffsetAnswer(
    Points most,
    Money value,
    Money rest,
    String percent,
    Points cap,
    boolean limited,
    Optional<Money> leastSpend) {

  static OffsetAnswer of(OffsetQuote quote) {
    LineCap cap = quote.caps().lines().get(0);
    return new OffsetAnswer(
        quote.maxPoints(),
        quote.value(),
        quote.rest(),
        cap.percent().stripTrailingZeros().toPlainString(),
        cap.most(),
        quote.available().compareTo(cap.most()) < 0,
        quote.caps().leastSpend());
  }
}
