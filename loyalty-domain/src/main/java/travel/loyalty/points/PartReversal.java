package travel.loyalty.points;

import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * A part of a redemption taken back: points return to the lots that paid them, those used last
 * first. Many parts end where one of them all does.
 *
 * @param along members whose points paid as well
 * @param redemption the source of what was spent
 * @param source of this step, which is done once
 * @param before what earlier steps took back
 * @param points more than zero; with {@code before} no more than was spent
 * @param fault decides what becomes of lots that ended meanwhile
 */
public record PartReversal(
    MemberId member,
    List<MemberId> along,
    SourceRef redemption,
    SourceRef source,
    Points before,
    Points points,
    Reversal.Fault fault)
    implements Posting {

  public PartReversal {
    Checks.positive(points);
    along = List.copyOf(along);
  }

  /** Of what the member spent; whose points paid along, the ledger knows. */
  public PartReversal(
      MemberId member,
      SourceRef redemption,
      SourceRef source,
      Points before,
      Points points,
      Reversal.Fault fault) {
    this(member, List.of(), redemption, source, before, points, fault);
  }

  @Override
  public List<MemberId> members() {
    return Stream.concat(Stream.of(member), along.stream()).distinct().toList();
  }

  /** The same with everybody who paid. */
  PartReversal along(List<MemberId> others) {
    return new PartReversal(member, others, redemption, source, before, points, fault);
  }
}
