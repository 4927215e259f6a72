package travel.loyalty.admin.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Money;
import travel.loyalty.ui.form.Form;

/**
 * Reads a booking that was typed. The fields are named as the places in a booking are, so that what
 * the door refuses lands where it was typed. Days count from their beginning in the programme's
 * zone: so the same form always gives the same booking.
 */
final class BookingForm {

  static final int LINES = 3;

  private final Form form;
  private final Programme programme;

  BookingForm(Form form, Programme programme) {
    this.form = form;
    this.programme = programme;
  }

  /** The booking; empty if anything is wrong, which the form then knows. */
  Optional<BookingRevision> read() {
    String source = form.required("source", 40);
    String reference = form.required("reference", 80);
    Optional<MemberNumber> member = member();
    BookingStatus status = form.choice("status", BookingStatus.class).orElse(BookingStatus.BOOKED);
    Optional<Instant> booked = day("bookedAt");
    Optional<Instant> paid = day("paidAt");
    Optional<LocalDate> ends = form.date("tripEndsOn");
    if (form.text("bookedAt").isEmpty()) {
      form.refuse("bookedAt", "required");
    }
    List<BookingLine> lines = lines();
    if (!form.isValid()) {
      return Optional.empty();
    }
    return Optional.of(
        new BookingRevision(
            new BookingKey(source, reference),
            1,
            member,
            status,
            Optional.empty(),
            booked.orElseThrow(),
            paid,
            ends,
            form.optional("channel"),
            lines,
            Optional.empty()));
  }

  private Optional<MemberNumber> member() {
    return form.parsed(
        "memberNumber",
        "member-number",
        text -> MemberNumber.parse(text).orElseThrow(IllegalArgumentException::new));
  }

  private Optional<Instant> day(String field) {
    ZoneId zone = programme.zone();
    return form.date(field).map(day -> day.atStartOfDay(zone).toInstant());
  }

  // The first line that is left empty ends the booking.
  private List<BookingLine> lines() {
    List<BookingLine> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      if (i > 0 && form.text(name(i, "amount")).isEmpty()) {
        break;
      }
      line(i).ifPresent(lines::add);
    }
    return lines;
  }

  private static String name(int line, String field) {
    return "lines/" + line + "/" + field;
  }

  private Optional<BookingLine> line(int i) {
    form.required(name(i, "amount"));
    form.required(name(i, "type"));
    Optional<ProductType> type = form.choice(name(i, "type"), ProductType.class);
    Optional<Market> market = form.choice(name(i, "market"), Market.class);
    Optional<Heat> heat = form.choice(name(i, "heat"), Heat.class);
    Optional<LocalDate> departs = form.date(name(i, "departsOn"));
    Optional<Integer> travellers = form.integer(name(i, "travellers"));
    Optional<BigDecimal> amount = form.decimal(name(i, "amount"), 2);
    if (type.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BookingLine(
            Integer.toString(i + 1),
            type.get(),
            market,
            form.optional(name(i, "product")),
            form.optional(name(i, "route")),
            heat.orElse(Heat.NORMAL),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            departs,
            travellers.orElse(1),
            Money.of(amount.get(), programme.currency()),
            Money.zero(programme.currency()),
            Optional.empty()));
  }
}
