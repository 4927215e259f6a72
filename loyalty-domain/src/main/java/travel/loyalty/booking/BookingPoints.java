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
 * @param debt the part that could not be taken back, and was not settled otherwise
 * @param settled the part that could not be taken back and was settled from the money of refunds
 */
public record BookingPoints(
    Points pending, Points available, Points clawedBack, Points debt, Points settled) {

  public static final BookingPoints NONE = lost(Points.ZERO, Points.ZERO, Points.ZERO);

  /** What a booking lost, before it is said what it is worth. */
  public static BookingPoints lost(Points clawedBack, Points debt, Points settled) {
    return new BookingPoints(Points.ZERO, Points.ZERO, clawedBack, debt, settled);
  }

  /** Of what it is worth, all is pending before a moment and all is available from it on. */
  public BookingPoints worth(Points entitled, Optional<Instant> availableFrom, Instant now) {
    boolean waits = availableFrom.map(from -> from.isAfter(now)).orElse(false);
    return waits
        ? new BookingPoints(entitled, Points.ZERO, clawedBack, debt, settled)
        : new BookingPoints(Points.ZERO, entitled, clawedBack, debt, settled);
  }

  public Points entitled() {
    return pending.plus(available);
  }
}
