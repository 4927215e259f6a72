package travel.loyalty.points;

import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points that a member spends: first expired first, and never more than are available.
 *
 * @param along members whose points pay as well, as if all were one account; each lot stays its
 *     owner's
 * @param points more than zero
 */
public record Spend(
    MemberId member, List<MemberId> along, Points points, SourceRef source, Explanation explanation)
    implements Posting {

  public Spend {
    Checks.positive(points);
    Checks.that(
        explanation.result().equals(points), "The explanation gives " + explanation.result());
    along = List.copyOf(along);
  }

  /** Of the member's own points only. */
  public Spend(MemberId member, Points points, SourceRef source, Explanation explanation) {
    this(member, List.of(), points, source, explanation);
  }

  @Override
  public List<MemberId> members() {
    return Stream.concat(Stream.of(member), along.stream()).distinct().toList();
  }
}
