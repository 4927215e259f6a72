package travel.loyalty.offset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.shared.Money;

/** What points shall pay a part of: the lines of a booking that may not exist yet. */
public record OffsetOrder(Optional<String> channel, List<BookingLine> lines) {

  private static final BookingKey NO_BOOKING = new BookingKey("QUOTE", "QUOTE");

  public OffsetOrder {
    lines = List.copyOf(lines);
  }

  static OffsetOrder of(BookingRevision booking) {
    return new OffsetOrder(booking.channel(), booking.lines());
  }

  /**
   * The order as a booking of that moment: what points may pay depends on the whole amounts,
   * whatever is refunded of them.
   */
  BookingRevision paidAt(Instant at, ZoneId zone) {
    return new BookingRevision(
        NO_BOOKING,
        1,
        Optional.empty(),
        BookingStatus.PAID,
        Optional.empty(),
        at,
        Optional.of(at),
        Optional.of(LocalDate.ofInstant(at, zone)),
        channel,
        lines.stream().map(OffsetOrder::whole).toList(),
        Optional.empty());
  }

  private static BookingLine whole(BookingLine line) {
    return line.refunded(Money.zero(line.amount().currency()));
  }
}
