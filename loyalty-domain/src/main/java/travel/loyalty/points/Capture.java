package travel.loyalty.points;

import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points of a hold that are spent, in the order they were set aside; the rest is given back.
 *
 * @param members the hold's own, then the others that it holds points of
 * @param points more than zero, at most what is held
 */
record Capture(List<MemberId> members, long hold, Points points) implements Posting {

  Capture {
    Checks.positive(points);
    members = List.copyOf(members);
  }

  @Override
  public MemberId member() {
    return members.get(0);
  }

  @Override
  public SourceRef source() {
    return HoldTerms.source(hold);
  }
}
