package travel.loyalty.points;

import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/**
 * All points of a hold given back to their lots.
 *
 * @param members the hold's own, then the others that it holds points of
 */
record Release(List<MemberId> members, long hold) implements Posting {

  Release {
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
