package travel.loyalty.points;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/** All points of a hold given back to their lots. */
record Release(MemberId member, long hold) implements Posting {

  @Override
  public SourceRef source() {
    return HoldTerms.source(hold);
  }
}
