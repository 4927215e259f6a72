package travel.loyalty.points;

import java.time.Instant;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points given or taken by decision of a person. Taking is first expired first and never into debt.
 * The reason is kept with the decision: nothing can be erased from the ledger.
 *
 * @param points not zero; negative to take
 * @param expiresAt when points that are given end; without meaning where they are taken
 */
public record Adjustment(MemberId member, Points points, SourceRef source, Instant expiresAt)
    implements Posting {

  public Adjustment {
    Checks.that(!points.isZero(), "An adjustment is not zero");
  }
}
