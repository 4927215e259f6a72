package travel.loyalty.offset;

import java.util.Optional;
import travel.loyalty.booking.BookingRevision;

/** The hold that a booking names. */
final class OffsetHold {

  // What is longer than a long never was the name of a hold.
  private static final String NUMBER = "[1-9][0-9]{0,17}";

  private OffsetHold() {}

  /** Empty where it names none, or something that cannot be one. */
  static Optional<Long> id(BookingRevision booking) {
    return booking.hold().filter(text -> text.matches(NUMBER)).map(Long::valueOf);
  }
}
