package travel.loyalty.points;

import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * Points that a member gives to another: first expired first, and each keeps its last day.
 *
 * @param to another person
 * @param points more than zero
 */
public record Transfer(MemberId member, MemberId to, Points points, SourceRef source)
    implements Posting {

  public Transfer {
    Checks.positive(points);
  }

  @Override
  public List<MemberId> members() {
    return List.of(member, to);
  }
}
