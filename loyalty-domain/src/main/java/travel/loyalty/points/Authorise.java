package travel.loyalty.points;

import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/** Points set aside, first expired first, and never more than are available. */
record Authorise(HoldTerms terms) implements Posting {

  @Override
  public MemberId member() {
    return terms.account();
  }

  @Override
  public SourceRef source() {
    return terms.source();
  }
}
