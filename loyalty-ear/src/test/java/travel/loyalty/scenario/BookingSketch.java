package travel.loyalty.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.points.HoldView;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Money;

/** A booking told in a few words; what is not told is ordinary. It is paid when first sent. */
final class BookingSketch {

  private static final String CURRENCY = "CNY";

  private final String reference;
  private final List<BookingLine> lines = new ArrayList<>();
  private int revision = 1;
  private BookingStatus status = BookingStatus.PAID;
  private LocalDate tripEndsOn;
  private boolean settles;
  private Instant paidAt;
  private Optional<String> hold = Optional.empty();

  private BookingSketch(String reference) {
    this.reference = reference;
  }

  static BookingSketch booking(String reference) {
    return new BookingSketch(reference);
  }

  BookingSketch domesticGroup(String amount) {
    return line(ProductType.GROUP_TOUR, Market.DOMESTIC, amount);
  }

  BookingSketch outboundIndependent(String amount) {
    return line(ProductType.INDEPENDENT, Market.OUTBOUND, amount);
  }

  BookingSketch hotel(String amount) {
    return line(ProductType.HOTEL, Market.DOMESTIC, amount);
  }

  private BookingSketch line(ProductType type, Market market, String amount) {
    lines.add(
        new BookingLine(
            String.valueOf(lines.size() + 1),
            type,
            Optional.of(market),
            Optional.empty(),
            Optional.empty(),
            Heat.NORMAL,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            2,
            Money.of(new BigDecimal(amount), CURRENCY),
            Money.zero(CURRENCY),
            Optional.empty()));
    return this;
  }

  /** The last line is of a route that everybody wants, and leaves on that day. */
  BookingSketch hotFrom(String departsOn) {
    BookingLine last = lines.remove(lines.size() - 1);
    lines.add(
        new BookingLine(
            last.line(),
            last.type(),
            last.market(),
            last.product(),
            last.route(),
            Heat.HOT,
            last.season(),
            last.cabin(),
            last.tags(),
            Optional.of(LocalDate.parse(departsOn)),
            last.travellers(),
            last.amount(),
            last.refunded(),
            last.refundedBy()));
    return this;
  }

  /** Points that are held pay a part. */
  BookingSketch paidBy(HoldView held) {
    hold = Optional.of(Long.toString(held.id()));
    return this;
  }

  /** What points shall pay a part of. */
  OffsetOrder order() {
    return new OffsetOrder(Optional.of("STORE"), lines);
  }

  /** So much of the last line was given back in total. */
  BookingSketch refunded(String amount) {
    BookingLine last = lines.remove(lines.size() - 1);
    lines.add(last.refunded(Money.of(new BigDecimal(amount), CURRENCY)));
    return this;
  }

  /** Paid at noon of another day than today. */
  BookingSketch paidOn(String day) {
    paidAt = LocalDate.parse(day).atTime(12, 0).atZone(Story.ZONE).toInstant();
    return this;
  }

  /** The member agrees that points owed are taken from the refund. */
  BookingSketch settlingFromRefund() {
    settles = true;
    return this;
  }

  BookingSketch tripEnds(String day) {
    tripEndsOn = LocalDate.parse(day);
    return this;
  }

  /** All of it is given back. */
  BookingSketch refunded() {
    lines.replaceAll(BookingSketch::refunded);
    return this;
  }

  private static BookingLine refunded(BookingLine line) {
    return new BookingLine(
        line.line(),
        line.type(),
        line.market(),
        line.product(),
        line.route(),
        line.heat(),
        line.season(),
        line.cabin(),
        line.tags(),
        line.departsOn(),
        line.travellers(),
        line.amount(),
        line.amount(),
        line.refundedBy());
  }

  BookingSketch revision(int number, BookingStatus as) {
    revision = number;
    status = as;
    return this;
  }

  BookingRevision of(MemberNumber member, Instant now) {
    paidAt = paidAt == null ? now : paidAt;
    return new BookingRevision(
        new BookingKey("till", reference),
        revision,
        Optional.of(member),
        status,
        Optional.empty(),
        paidAt.minus(Duration.ofDays(30)),
        Optional.of(paidAt),
        Optional.ofNullable(tripEndsOn),
        Optional.of("STORE"),
        lines,
        hold,
        settles);
  }
}
