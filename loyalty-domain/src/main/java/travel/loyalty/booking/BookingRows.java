package travel.loyalty.booking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is written of a booking, in the order of the columns. */
final class BookingRows {

  static final String INSERT =
      "insert into booking (revision, status, member_id, payer_ref, booked_at, paid_at,"
          + " trip_ends_on, channel, title, line_count, net_amount, currency, first_booking,"
          + " member_tier, entitled, available_from, clawed_back, debt, settled, changed_at,"
          + " hold_id, source, reference,"
          + " received_at, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?)";
  static final String UPDATE =
      "update booking set revision = ?, status = ?, member_id = ?, payer_ref = ?, booked_at = ?,"
          + " paid_at = ?, trip_ends_on = ?, channel = ?, title = ?, line_count = ?,"
          + " net_amount = ?, currency = ?, first_booking = ?, member_tier = ?, entitled = ?,"
          + " available_from = ?, clawed_back = ?, debt = ?, settled = ?, changed_at = ?,"
          + " hold_id = ?,"
          + " source = ?, reference = ?, received_at = ? where id = ?";
  static final String INSERT_LINE =
      "insert into booking_line (booking_id, line, ordinal, product_type, market, product, route,"
          + " heat, season, cabin, tags, departs_on, travellers, amount, refunded, refunded_by)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  static final String INSERT_REVISION =
      "insert into booking_revision (booking_id, revision, body, pending, available, clawed_back,"
          + " debt, settled, refund_money, refund_points, refund_settled, available_from, last_seq, first_one,"
          + " accepted_at, accepted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  static final String TAG_SEPARATOR = "\n";

  private BookingRows() {}

  static Object[] booking(AcceptedBooking accepted) {
    BookingRevision booking = accepted.booking();
    return new Object[] {
      booking.revision(),
      booking.status(),
      accepted.member(),
      booking.payerRef(),
      booking.bookedAt(),
      booking.paidAt(),
      booking.tripEndsOn(),
      booking.channel(),
      title(booking),
      booking.lines().size(),
      net(booking),
      booking.lines().get(0).amount().currency(),
      accepted.firstBooking(),
      accepted.tier(),
      accepted.points().entitled(),
      accepted.availableFrom(),
      accepted.points().clawedBack(),
      accepted.points().debt(),
      accepted.points().settled(),
      accepted.at(),
      accepted.hold(),
      booking.key().source(),
      booking.key().reference(),
      accepted.receivedAt(),
      accepted.id()
    };
  }

  private static String title(BookingRevision booking) {
    BookingLine first = booking.lines().get(0);
    return first.product().orElse(first.type().name());
  }

  private static BigDecimal net(BookingRevision booking) {
    return booking.lines().stream()
        .map(line -> line.net().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static List<Object[]> lines(AcceptedBooking accepted) {
    List<Object[]> rows = new ArrayList<>();
    for (BookingLine line : accepted.booking().lines()) {
      rows.add(line(accepted.id(), rows.size(), line));
    }
    return rows;
  }

  private static Object[] line(long booking, int ordinal, BookingLine line) {
    return new Object[] {
      booking,
      line.line(),
      ordinal,
      line.type(),
      line.market(),
      line.product(),
      line.route(),
      line.heat(),
      line.season(),
      line.cabin(),
      String.join(TAG_SEPARATOR, line.tags()),
      line.departsOn(),
      line.travellers(),
      line.amount(),
      line.refunded(),
      line.refundedBy()
    };
  }

  static Object[] revision(AcceptedBooking accepted) {
    return new Object[] {
      accepted.id(),
      accepted.booking().revision(),
      accepted.body(),
      accepted.points().pending(),
      accepted.points().available(),
      accepted.points().clawedBack(),
      accepted.points().debt(),
      accepted.points().settled(),
      accepted.refund().money(),
      accepted.refund().points(),
      accepted.refund().settled(),
      accepted.availableFrom(),
      accepted.lastSeq(),
      accepted.created(),
      accepted.at(),
      accepted.by()
    };
  }
}
