package travel.loyalty.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the programme says of paying by points.
 *
 * @param caps of which the first counts whose conditions hold; where there are none, points pay
 *     nothing
 * @param leastSpend what an order must amount to
 */
public record OffsetTerms(List<OffsetCap> caps, Optional<BigDecimal> leastSpend) {

  public OffsetTerms {
    caps = List.copyOf(caps);
  }

  /** Whether any cap wants to know a word of that kind. */
  public boolean asks(Criterion criterion) {
    return caps.stream().anyMatch(cap -> cap.when().words().containsKey(criterion));
  }

  /** Whether any cap wants to know if the booking is the member's first. */
  public boolean asksFirst() {
    return caps.stream().anyMatch(cap -> cap.when().firstBooking().isPresent());
  }
}
