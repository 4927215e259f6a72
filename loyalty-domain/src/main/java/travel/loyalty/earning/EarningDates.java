package travel.loyalty.earning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.programme.Programme;

/**
 * When the points of a paid booking may be used.
 *
 * @param from the start of a day some days after the trip, or the payment if that came later
 * @param until the first instant after the last day
 */
record EarningDates(Instant from, Instant until) {

  /** The dates by a programme; what has matured keeps its own, wherever the trip's end goes. */
  static EarningDates of(
      BookingRevision booking, Optional<StoredBooking> stored, Programme programme, Instant now) {
    Instant from =
        stored
            .filter(past -> past.entitled().isPositive())
            .flatMap(StoredBooking::availableFrom)
            .filter(at -> !at.isAfter(now))
            .orElseGet(() -> byTrip(booking, programme));
    return new EarningDates(from, programme.validity().expiresAt(from, programme.zone()));
  }

  private static Instant byTrip(BookingRevision booking, Programme programme) {
    ZoneId zone = programme.zone();
    Instant paidAt = booking.paidAt().orElseThrow();
    Instant matures =
        programme.maturation().availableFrom(booking.tripEndsOn().orElseThrow(), zone);
    return matures.isBefore(paidAt) ? paidAt : matures;
  }

  Optional<Instant> asFrom() {
    return Optional.of(from);
  }
}
