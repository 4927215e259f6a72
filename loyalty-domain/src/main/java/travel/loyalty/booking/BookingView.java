package travel.loyalty.booking;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * A booking as it stands, for a page or an answer.
 *
 * @param member whose it is, also where the newest revision does not say it
 * @param refund of the newest revision
 * @param firstBooking whether it was found to be the member's first paid one
 * @param tier the member's level when it was paid, once it earned
 * @param availableFrom when its pending points mature, or when they did
 */
public record BookingView(
    long id,
    BookingRevision booking,
    Optional<MemberId> member,
    BookingPoints points,
    BookingRefund refund,
    Optional<Instant> availableFrom,
    boolean firstBooking,
    Optional<String> tier,
    Instant receivedAt) {

  /** The same with another content. */
  public BookingView with(BookingRevision other) {
    return new BookingView(
        id, other, member, points, refund, availableFrom, firstBooking, tier, receivedAt);
  }
}
