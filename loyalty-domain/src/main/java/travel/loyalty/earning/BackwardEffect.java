package travel.loyalty.earning;

import java.util.List;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * What members would get for what they have paid already, where a programme counts from a day
 * before it is known. It only ever adds: lines that would earn less keep what they have.
 *
 * @param members how many get something
 * @param points all of them together
 * @param value of those points: what is owed more
 * @param first those who get most, at most a hundred
 */
public record BackwardEffect(int members, Points points, Money value, List<Raise> first) {

  public static final int LISTED_MAX = 100;

  /** What one member gets. */
  public record Raise(MemberNumber member, Points points) {}

  public BackwardEffect {
    first = List.copyOf(first);
  }
}
