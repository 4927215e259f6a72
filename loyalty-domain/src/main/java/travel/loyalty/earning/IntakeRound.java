package travel.loyalty.earning;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.offset.OffsetRound;
import travel.loyalty.offset.Offsets;
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
    Map<Long, List<LineEarning>> earnings,
    OffsetRound offsets) {

  /** The same with what points do for the bookings. */
  IntakeRound with(OffsetRound read) {
    return new IntakeRound(actor, now, timeline, byNumber, byId, stored, earnings, read);
  }

  /** Bookings of it as the offset feature wants to know them. */
  Offsets.Coming coming(List<BookingRevision> bookings) {
    Map<BookingKey, MemberRef> owners = new HashMap<>();
    bookings.forEach(booking -> member(booking).ifPresent(ref -> owners.put(booking.key(), ref)));
    return new Offsets.Coming(bookings, stored, owners, timeline, actor, now);
  }

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
