package travel.loyalty.booking;

import travel.loyalty.shared.SourceRef;

/** How the ledger names what comes of a booking: source/booking/line@revision. */
public final class BookingSource {

  private static final String KIND = "BOOKING";
  private static final String COMPANY = "COMPANY";

  private BookingSource() {}

  /** This line by this revision. */
  public static SourceRef of(BookingRevision booking, String line) {
    return new SourceRef(KIND, booking.key() + "/" + line + "@" + booking.revision());
  }

  /** The same, for what a version adds that was published later. */
  public static SourceRef backdated(SourceRef line, int version) {
    return new SourceRef(KIND, line.reference() + "+v" + version);
  }

  /** The same, for what the company of the member gets. */
  public static SourceRef company(SourceRef line) {
    return new SourceRef(COMPANY, line.reference());
  }

  /** The booking that an entry came from: its source and reference. */
  public static String bookingOf(SourceRef source) {
    return source.reference().substring(0, source.reference().lastIndexOf('/'));
  }

  /** This line by any revision: the beginning of its references. */
  public static SourceRef origin(BookingRevision booking, String line) {
    return new SourceRef(KIND, booking.key() + "/" + line + "@");
  }

  /** The whole booking: the beginning of its references. */
  public static SourceRef booking(BookingRevision booking) {
    return new SourceRef(KIND, booking.key() + "/");
  }

  /**
   * Whether something came from a booking. A reference may hold a slash, a line's name never does:
   * "A/1" and line 2 is not "A" and "1/2".
   */
  public static boolean isOf(BookingRevision booking, SourceRef source) {
    String beginning = booking.key() + "/";
    return source.kind().equals(KIND)
        && source.reference().startsWith(beginning)
        && source.reference().indexOf('/', beginning.length()) < 0;
  }
}
