package travel.loyalty.merge;

import java.util.List;
import travel.loyalty.member.MemberView;
import travel.loyalty.points.Balance;
import travel.loyalty.points.LotView;

/**
 * One of the two, with what is under the number.
 *
 * @param lots the open ones, first expired first
 * @param bookings how many
 */
public record MergeSide(MemberView member, Balance balance, List<LotView> lots, long bookings) {

  public MergeSide {
    lots = List.copyOf(lots);
  }
}
