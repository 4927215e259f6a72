package travel.loyalty.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * As much of a booking as a new revision of it is compared with; its row is locked.
 *
 * @param firstBooking whether it was the member's first paid one, once that was asked
 * @param tier the member's level when it was paid, once it earned
 * @param entitled what it is worth in points by the revision that stands
 * @param hold the hold on points that it named last
 * @param refunded what was given back, by line
 */
public record StoredBooking(
    long id,
    BookingKey key,
    int revision,
    Optional<MemberId> member,
    Optional<Instant> paidAt,
    Optional<Boolean> firstBooking,
    Optional<String> tier,
    Points entitled,
    Optional<Instant> availableFrom,
    Points clawedBack,
    Points debt,
    Points settled,
    Instant receivedAt,
    Optional<Long> hold,
    Map<String, BigDecimal> refunded) {

  /** The same booking with its member. */
  public StoredBooking of(MemberId owner) {
    return new StoredBooking(
        id,
        key,
        revision,
        Optional.of(owner),
        paidAt,
        firstBooking,
        tier,
        entitled,
        availableFrom,
        clawedBack,
        debt,
        settled,
        receivedAt,
        hold,
        refunded);
  }

  /** The same booking, of whose lines so much was given back. */
  public StoredBooking withRefunded(Map<String, BigDecimal> byLine) {
    return new StoredBooking(
        id,
        key,
        revision,
        member,
        paidAt,
        firstBooking,
        tier,
        entitled,
        availableFrom,
        clawedBack,
        debt,
        settled,
        receivedAt,
        hold,
        byLine);
  }
}
