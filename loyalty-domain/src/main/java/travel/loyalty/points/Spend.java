package travel.loyalty.points;

import java.util.List;
import java.util.Set;
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
 * @param kind {@code REDEEMED} or {@code DONATED}
 */
public record Spend(
    MemberId member,
    List<MemberId> along,
    Points points,
    SourceRef source,
    Explanation explanation,
    EntryKind kind)
    implements Posting {

  /** The kinds of entries that tell what points went for. */
  static final Set<EntryKind> KINDS = Set.of(EntryKind.REDEEMED, EntryKind.DONATED);

  public Spend {
    Checks.that(KINDS.contains(kind), "Nothing is spent by " + kind);
    Checks.positive(points);
    Checks.that(
        explanation.result().equals(points), "The explanation gives " + explanation.result());
    along = List.copyOf(along);
  }

  /** For something that the member gets. */
  public Spend(
      MemberId member,
      List<MemberId> along,
      Points points,
      SourceRef source,
      Explanation explanation) {
    this(member, along, points, source, explanation, EntryKind.REDEEMED);
  }

  /** Of the member's own points only. */
  public Spend(MemberId member, Points points, SourceRef source, Explanation explanation) {
    this(member, List.of(), points, source, explanation);
  }

  /** The same, given to a charity. */
  public Spend donated() {
    return new Spend(member, along, points, source, explanation, EntryKind.DONATED);
  }

  @Override
  public List<MemberId> members() {
    return Stream.concat(Stream.of(member), along.stream()).distinct().toList();
  }
}
