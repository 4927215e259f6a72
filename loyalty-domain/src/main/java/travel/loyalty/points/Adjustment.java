package travel.loyalty.points;

import java.time.Instant;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points given or taken by decision of a person. Taking is first expired first and never into debt.
 *
 * @param points not zero; negative to take
 * @param reason why, in the words of who decided
 * @param expiresAt when points that are given end; without meaning where they are taken
 */
public record Adjustment(
    MemberId member, Points points, SourceRef source, String reason, Instant expiresAt)
    implements Posting {

  public Adjustment {
    Checks.that(!points.isZero(), "An adjustment is not zero");
  }
}
