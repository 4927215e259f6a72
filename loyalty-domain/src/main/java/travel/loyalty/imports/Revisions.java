package travel.loyalty.imports;

import travel.loyalty.booking.BookingBody;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;

/** Makes one revision of another. */
final class Revisions {

  private Revisions() {}

  static BookingRevision numbered(BookingRevision booking, int revision) {
    return changed(booking, revision, booking.status());
  }

  static BookingRevision cancelled(BookingRevision booking) {
    return changed(booking, booking.revision(), BookingStatus.CANCELLED);
  }

  static boolean saySame(BookingRevision one, BookingRevision other) {
    return BookingBody.of(one).equals(BookingBody.of(other));
  }

  private static BookingRevision changed(
      BookingRevision booking, int revision, BookingStatus status) {
    return new BookingRevision(
        booking.key(),
        revision,
        booking.member(),
        status,
        booking.payerRef(),
        booking.bookedAt(),
        booking.paidAt(),
        booking.tripEndsOn(),
        booking.channel(),
        booking.lines(),
        booking.hold());
  }
}
