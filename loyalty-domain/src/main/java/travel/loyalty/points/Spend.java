package travel.loyalty.points;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points that a member spends: first expired first, and never more than are available.
 *
 * @param points more than zero
 */
public record Spend(MemberId member, Points points, SourceRef source, Explanation explanation)
    implements Posting {

  public Spend {
    Checks.positive(points);
    Checks.that(
        explanation.result().equals(points), "The explanation gives " + explanation.result());
  }
}
