package travel.loyalty.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * A revision of a member's booking, read to be reckoned anew.
 *
 * @param id of the booking
 * @param firstBooking whether it was the member's first paid one, once that was asked
 * @param tier the level that it earned by, once it earned
 * @param stands whether no newer revision replaced it
 * @param place after which the next one follows
 */
public record RecordedRevision(
    long id,
    BookingRevision booking,
    MemberId member,
    Optional<Boolean> firstBooking,
    Optional<String> tier,
    boolean stands,
    Place place) {

  /**
   * Where one is in the order.
   *
   * @param at when it was paid, or accepted, as the order goes
   */
  public record Place(Instant at, long booking, int revision) {}

  /** The same with another content. */
  public RecordedRevision with(BookingRevision other) {
    return new RecordedRevision(id, other, member, firstBooking, tier, stands, place);
  }

  /** Whether it earns and was paid within a span of time. */
  public boolean earnsWithin(Span span) {
    return booking.status().earns() && booking.paidAt().filter(span::holds).isPresent();
  }

  /**
   * A span of time and what is known of it.
   *
   * @param until excluded
   * @param knownAt what came in later is left out
   */
  public record Span(Instant from, Instant until, Instant knownAt) {

    private static final Duration APART = Duration.ofHours(1);

    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }

    /** Before all that was paid. */
    public Place start() {
      return new Place(from, Long.MIN_VALUE, 0);
    }

    /**
     * Before all that was accepted: a payment may lie minutes ahead of the clock that accepts it.
     */
    public Place startOfAcceptance() {
      return new Place(from.minus(APART), Long.MIN_VALUE, 0);
    }
  }
}
