package travel.loyalty.points;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points of a hold that are spent, in the order they were set aside; the rest is given back.
 *
 * @param points more than zero, at most what is held
 */
record Capture(MemberId member, long hold, Points points) implements Posting {

  Capture {
    Checks.positive(points);
  }

  @Override
  public SourceRef source() {
    return HoldTerms.source(hold);
  }
}
