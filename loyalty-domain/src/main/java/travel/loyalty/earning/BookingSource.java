package travel.loyalty.earning;

import travel.loyalty.booking.BookingRevision;
import travel.loyalty.shared.SourceRef;

/** How the ledger names what comes of a booking: source/booking/line@revision. */
final class BookingSource {

  private static final String KIND = "BOOKING";
  private static final String COMPANY = "COMPANY";

  private BookingSource() {}

  /** This line by this revision. */
  static SourceRef of(BookingRevision booking, String line) {
    return new SourceRef(KIND, booking.key() + "/" + line + "@" + booking.revision());
  }

  /** The same, for what a version adds that was published later. */
  static SourceRef backdated(SourceRef line, int version) {
    return new SourceRef(KIND, line.reference() + "+v" + version);
  }

  /** The same, for what the company of the member gets. */
  static SourceRef company(SourceRef line) {
    return new SourceRef(COMPANY, line.reference());
  }

  /** The booking that an entry came from: its source and reference. */
  static String bookingOf(SourceRef source) {
    return source.reference().substring(0, source.reference().lastIndexOf('/'));
  }

  /** This line by any revision: the beginning of its references. */
  static SourceRef origin(BookingRevision booking, String line) {
    return new SourceRef(KIND, booking.key() + "/" + line + "@");
  }

  /** The whole booking: the beginning of its references. */
  static SourceRef booking(BookingRevision booking) {
    return new SourceRef(KIND, booking.key() + "/");
  }

  // A reference may hold a slash, a line's name never does: "A/1" and line 2 is not "A" and "1/2".
  static boolean isOf(BookingRevision booking, SourceRef source) {
    String beginning = booking.key() + "/";
    return source.kind().equals(KIND)
        && source.reference().startsWith(beginning)
        && source.reference().indexOf('/', beginning.length()) < 0;
  }
}
