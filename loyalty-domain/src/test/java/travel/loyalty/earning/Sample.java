package travel.loyalty.earning;

import java.math.BigDecimal;
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
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.Money;

/** Bookings of tests: each verb gives a changed copy. */
final class Sample {

  static final String DOCUMENT = FirstProgramme.document();
  static final Programme REFERENCE = ProgrammeDocument.parse(DOCUMENT);

  private BookingKey key = new BookingKey("ERP", "B-1");
  private int revision = 1;
  private Optional<MemberNumber> member = Optional.empty();
  private BookingStatus status = BookingStatus.PAID;
  private Optional<Instant> paidAt = Optional.of(Instant.parse("2026-03-01T01:00:00Z"));
  private Optional<LocalDate> tripEndsOn = Optional.of(LocalDate.of(2026, 3, 20));
  private boolean settles;
  private Optional<String> hold = Optional.empty();
  private final List<BookingLine> lines = new ArrayList<>();

  static Sample booking() {
    return new Sample();
  }

  Sample key(String source, String reference) {
    key = new BookingKey(source, reference);
    return this;
  }

  Sample revision(int number) {
    revision = number;
    return this;
  }

  Sample member(MemberNumber number) {
    member = Optional.of(number);
    return this;
  }

  Sample status(BookingStatus now) {
    status = now;
    return this;
  }

  Sample paidAt(String instant) {
    paidAt = Optional.ofNullable(instant).map(Instant::parse);
    return this;
  }

  Sample tripEndsOn(String day) {
    tripEndsOn = Optional.ofNullable(day).map(LocalDate::parse);
    return this;
  }

  Sample settlingFromRefund(boolean agreed) {
    settles = agreed;
    return this;
  }

  Sample hold(long id) {
    hold = Optional.of(Long.toString(id));
    return this;
  }

  Sample line(BookingLine line) {
    lines.add(line);
    return this;
  }

  Sample domestic(String amount) {
    return line(line(next(), ProductType.GROUP_TOUR, Market.DOMESTIC, amount, "0.00"));
  }

  Sample outbound(String amount) {
    return line(line(next(), ProductType.INDEPENDENT, Market.OUTBOUND, amount, "0.00"));
  }

  Sample hotel(String amount) {
    return line(line(next(), ProductType.HOTEL, Market.DOMESTIC, amount, "0.00"));
  }

  private String next() {
    return Integer.toString(lines.size() + 1);
  }

  static BookingLine line(
      String line, ProductType type, Market market, String amount, String refunded) {
    return new BookingLine(
        line,
        type,
        Optional.of(market),
        Optional.of("YN-6D"),
        Optional.of("YUNNAN"),
        Heat.HOT,
        Optional.empty(),
        Optional.of("ECONOMY"),
        List.of("NICHE", "SLOW"),
        Optional.of(LocalDate.of(2026, 3, 15)),
        2,
        Money.of(new BigDecimal(amount), "CNY"),
        Money.of(new BigDecimal(refunded), "CNY"),
        Optional.empty());
  }

  BookingRevision done() {
    return new BookingRevision(
        key,
        revision,
        member,
        status,
        Optional.empty(),
        Instant.parse("2026-02-20T02:00:00Z"),
        paidAt,
        tripEndsOn,
        Optional.of("STORE"),
        lines,
        hold,
        settles);
  }
}
