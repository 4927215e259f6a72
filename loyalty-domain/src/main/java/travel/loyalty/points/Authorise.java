package travel.loyalty.points;

import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/**
 * Points set aside, first expired first, and never more than are available.
 *
 * @param along members whose points are set aside as well
 */
record Authorise(HoldTerms terms, List<MemberId> along) implements Posting {

  Authorise {
    along = List.copyOf(along);
  }

  @Override
  public MemberId member() {
    return terms.account();
  }

  @Override
  public List<MemberId> members() {
    return Stream.concat(Stream.of(member()), along.stream()).distinct().toList();
  }

  @Override
  public SourceRef source() {
    return terms.source();
  }
}
