package travel.loyalty.admin.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  private static final int LINES_MAX = 50;
  private static final String COUNT = "lineCount";
  private static final List<String> LINE_FIELDS =
      List.of("type", "market", "amount", "product", "route", "heat", "departsOn", "travellers");

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

  /** The numbers of the lines that the form shows, from zero. */
  static List<Integer> shown(Form form) {
    return IntStream.range(0, count(form)).boxed().toList();
  }

  static boolean mayHaveMore(Form form) {
    return count(form) < LINES_MAX;
  }

  /** Shows one line more. */
  static void addLine(Form form) {
    form.with(COUNT, Math.min(count(form) + 1, LINES_MAX));
  }

  private static int count(Form form) {
    String typed = form.text(COUNT);
    int count = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 1;
    return Math.max(1, Math.min(count, LINES_MAX));
  }

  // Lines left empty behind the last that was filled in are none; one between two is a mistake.
  private List<BookingLine> lines() {
    int used = count(form);
    while (used > 1 && isEmpty(used - 1)) {
      used--;
    }
    List<BookingLine> lines = new ArrayList<>();
    for (int i = 0; i < used; i++) {
      line(i).ifPresent(lines::add);
    }
    return lines;
  }

  private boolean isEmpty(int line) {
    return LINE_FIELDS.stream().allMatch(field -> form.text(name(line, field)).isEmpty());
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
