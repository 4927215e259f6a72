package travel.loyalty.earning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;

/**
 * What was read for a number of bookings, each of them once: the bookings that exist are locked.
 *
 * @param earnings by booking, what their lines earned so far
 */
record IntakeRound(
    Actor actor,
    Instant now,
    ProgrammeTimeline timeline,
    Map<MemberNumber, MemberRef> byNumber,
    Map<MemberId, MemberRef> byId,
    Map<BookingKey, StoredBooking> stored,
    Map<Long, List<LineEarning>> earnings) {

  Optional<StoredBooking> stored(BookingRevision booking) {
    return Optional.ofNullable(stored.get(booking.key()));
  }

  /** Whose booking it is: whose it was, or who is named now. */
  Optional<MemberRef> member(BookingRevision booking) {
    return stored(booking)
        .flatMap(StoredBooking::member)
        .map(byId::get)
        .or(() -> booking.member().map(byNumber::get));
  }

  List<LineEarning> before(BookingRevision booking) {
    return stored(booking)
        .map(past -> earnings.getOrDefault(past.id(), List.of()))
        .orElse(List.of());
  }
}
