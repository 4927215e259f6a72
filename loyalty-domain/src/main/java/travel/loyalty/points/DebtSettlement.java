package travel.loyalty.points;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * A debt that a refund leaves, settled out of the refund's money instead of by later points. It
 * settles no more than the clawbacks of the same thing left owing, no more than is still owed, and
 * no more than the money pays for.
 *
 * @param owed what earlier clawbacks left owing and nobody settled
 * @param settled what was settled before
 * @param beside what entries of the same transaction come from that count too
 * @param money the part of the refund that may be used
 * @param pointValue what settling one point costs
 */
public record DebtSettlement(
    MemberId member,
    SourceRef source,
    int ruleVersion,
    Points owed,
    Points settled,
    Set<SourceRef> beside,
    Money money,
    Money pointValue)
    implements Posting {

  public DebtSettlement {
    beside = Set.copyOf(beside);
  }

  /**
   * What settling more points costs. The whole is rounded down to the hundredth, not each step of
   * it, so that many small steps cost what one large step does.
   *
   * @param before points that were settled before
   */
  public Money price(Points before, Points points) {
    return worth(before.plus(points)).minus(worth(before));
  }

  private Money worth(Points points) {
    BigDecimal worth = pointValue.amount().multiply(points.toDecimal());
    return Money.of(worth.setScale(2, RoundingMode.FLOOR), pointValue.currency());
  }
}
