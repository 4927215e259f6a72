package travel.loyalty.earning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.StoredBooking;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Programme;

/**
 * When the points of a paid booking may be used.
 *
 * @param from the start of a day some days after the trip, or the payment if that came later
 * @param programme says for how long
 */
record EarningDates(Instant from, Programme programme) {

  /** The dates by a programme; what has matured keeps its own, wherever the trip's end goes. */
  static EarningDates of(
      BookingRevision booking, Optional<StoredBooking> stored, Programme programme, Instant now) {
    Instant from =
        stored
            .filter(past -> past.entitled().isPositive())
            .flatMap(StoredBooking::availableFrom)
            .filter(at -> !at.isAfter(now))
            .orElseGet(() -> byTrip(booking, programme));
    return new EarningDates(from, programme);
  }

  private static Instant byTrip(BookingRevision booking, Programme programme) {
    ZoneId zone = programme.zone();
    Instant paidAt = booking.paidAt().orElseThrow();
    Instant matures =
        programme.maturation().availableFrom(booking.tripEndsOn().orElseThrow(), zone);
    return matures.isBefore(paidAt) ? paidAt : matures;
  }

  /** The first instant after the last day of points that have no validity of their own. */
  Instant until() {
    return programme.expiresAt(Optional.empty(), from);
  }

  /** The same for those of a rule. */
  Instant until(EarningRule rule) {
    return programme.expiresAt(rule.validity(), from);
  }

  /** By code, when the points of rules end that have a validity of their own. */
  Map<String, Instant> ends() {
    return programme.earning().stream()
        .filter(rule -> rule.validity().isPresent())
        .collect(Collectors.toMap(EarningRule::code, this::until));
  }

  /** Whether the points of a booking were to mature at another moment. */
  boolean haveMoved(Optional<StoredBooking> stored) {
    return stored.flatMap(StoredBooking::availableFrom).filter(at -> !at.equals(from)).isPresent();
  }

  Optional<Instant> asFrom() {
    return Optional.of(from);
  }
}
