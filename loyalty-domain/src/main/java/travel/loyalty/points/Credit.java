package travel.loyalty.points;

import java.time.Instant;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points that were earned. They are {@code PENDING} while {@code availableFrom} is ahead, else
 * {@code EARNED} at once.
 *
 * @param points more than zero: earning nothing is no posting
 * @param rule code of the rule that earned them
 * @param expiresAt the first instant at which they have ended
 */
public record Credit(
    MemberId member,
    Points points,
    SourceRef source,
    String rule,
    int ruleVersion,
    Instant availableFrom,
    Instant expiresAt,
    Explanation explanation)
    implements Posting {

  public Credit {
    Checks.positive(points);
    Checks.that(
        availableFrom.isBefore(expiresAt),
        "Points must become available before they end: " + availableFrom + ", " + expiresAt);
    Checks.that(
        explanation.result().equals(points), "The explanation gives " + explanation.result());
  }

  /** The same by another reference. */
  public Credit from(SourceRef other) {
    return new Credit(
        member, points, other, rule, ruleVersion, availableFrom, expiresAt, explanation);
  }

  /** The same with fewer points, since so many were given for the same thing already. */
  public Credit less(Points given) {
    return new Credit(
        member,
        points.minus(given),
        source,
        rule,
        ruleVersion,
        availableFrom,
        expiresAt,
        explanation.less(given));
  }
}
