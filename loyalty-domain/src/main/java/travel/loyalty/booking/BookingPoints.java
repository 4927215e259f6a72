package travel.loyalty.booking;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * What a booking did to its member's account. What it is worth now is pending and available
 * together.
 *
 * @param pending entitled to, and not yet usable
 * @param available entitled to, and usable from the day it matured, spent or not
 * @param clawedBack taken back in total because the booking became less
 * @param debt the part that could not be taken back
 */
public record BookingPoints(Points pending, Points available, Points clawedBack, Points debt) {

  public static final BookingPoints NONE =
      new BookingPoints(Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO);

  /** Of what it is worth, all is pending before a moment and all is available from it on. */
  public static BookingPoints at(
      Instant now, Points entitled, Optional<Instant> availableFrom, Points clawed, Points debt) {
    boolean waits = availableFrom.map(from -> from.isAfter(now)).orElse(false);
    return waits
        ? new BookingPoints(entitled, Points.ZERO, clawed, debt)
        : new BookingPoints(Points.ZERO, entitled, clawed, debt);
  }

  public Points entitled() {
    return pending.plus(available);
  }
}
