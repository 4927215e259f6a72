package travel.loyalty.points;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points taken back because what gave them became less.
 *
 * @param points more than zero
 * @param origin names the originating lots: those of this kind whose reference begins with this one
 * @param explanation gives the points, or the same number negative
 */
public record Clawback(
    MemberId member,
    Points points,
    SourceRef source,
    String rule,
    int ruleVersion,
    SourceRef origin,
    Explanation explanation)
    implements Posting {

  public Clawback {
    Checks.positive(points);
    Checks.that(
        explanation.result().abs().equals(points), "The explanation gives " + explanation.result());
  }
}
