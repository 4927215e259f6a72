package travel.loyalty.booking;

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
}
