package travel.loyalty.booking;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;

/**
 * A revision that was accepted, with what it came to.
 *
 * @param created whether the booking is new
 * @param tier the member's level when it was paid, once it earned
 * @param hold the hold on points that it named last
 * @param lastSeq the member's last ledger entry that belongs to the answer; 0 where none does
 */
public record AcceptedBooking(
    long id,
    boolean created,
    BookingRevision booking,
    String body,
    Optional<MemberId> member,
    Optional<Boolean> firstBooking,
    Optional<String> tier,
    BookingPoints points,
    BookingRefund refund,
    Optional<Instant> availableFrom,
    Optional<Long> hold,
    Instant receivedAt,
    long lastSeq,
    Instant at,
    Actor by) {

  public BookingView view() {
    return new BookingView(
        id,
        booking,
        member,
        points,
        refund,
        availableFrom,
        firstBooking.orElse(false),
        tier,
        receivedAt);
  }
}
