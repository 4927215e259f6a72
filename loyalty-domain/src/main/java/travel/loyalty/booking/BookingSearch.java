package travel.loyalty.booking;

import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * What a list of bookings is narrowed to; what is absent narrows nothing.
 *
 * @param reference the beginning of the booking's number
 * @param withoutMember only those that wait to be claimed
 */
public record BookingSearch(
    Optional<String> source,
    Optional<String> reference,
    Optional<MemberId> member,
    Optional<BookingStatus> status,
    boolean withoutMember) {

  public static BookingSearch of(MemberId member) {
    return new BookingSearch(
        Optional.empty(), Optional.empty(), Optional.of(member), Optional.empty(), false);
  }
}
