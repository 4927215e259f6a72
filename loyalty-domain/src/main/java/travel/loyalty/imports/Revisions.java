package travel.loyalty.imports;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import travel.loyalty.booking.BookingBody;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.shared.Money;

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

  /**
   * What a booking would not give up by a former revision: refunds never shrink, and who has a
   * booking keeps it.
   *
   * @return the code of a blocker; empty if the former revision would bring back how it was
   */
  static Optional<String> whatStays(BookingRevision now, BookingRevision former) {
    Map<String, Money> refunded =
        former.lines().stream().collect(Collectors.toMap(BookingLine::line, BookingLine::refunded));
    boolean refundStays =
        now.lines().stream()
            .filter(line -> refunded.containsKey(line.line()))
            .anyMatch(line -> line.refunded().compareTo(refunded.get(line.line())) > 0);
    if (refundStays) {
      return Optional.of("refund-stays");
    }
    boolean memberStays = now.member().isPresent() && former.member().isEmpty();
    return memberStays ? Optional.of("member-stays") : Optional.empty();
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
