package travel.loyalty.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Money;

class BookingCheckTest {

  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** What may be changed of a sound booking. */
  private static final class Draft {
    private BookingKey key = new BookingKey("ERP", "B-1");
    private int revision = 1;
    private BookingStatus status = BookingStatus.PAID;
    private Optional<Instant> paidAt = Optional.of(NOW);
    private Optional<LocalDate> tripEndsOn = Optional.of(LocalDate.of(2026, 3, 20));
    private Optional<String> channel = Optional.of("STORE");
    private Optional<String> hold = Optional.empty();
    private List<BookingLine> lines =
        new ArrayList<>(List.of(line("1", "100.00", "0.00", "CNY", 2)));

    BookingRevision done() {
      return new BookingRevision(
          key,
          revision,
          Optional.empty(),
          status,
          Optional.empty(),
          Instant.parse("2026-02-20T02:00:00Z"),
          paidAt,
          tripEndsOn,
          channel,
          lines,
          hold);
    }
  }

  private static BookingLine line(
      String line, String amount, String refunded, String currency, int travellers) {
    return new BookingLine(
        line,
        ProductType.HOTEL,
        Optional.of(Market.DOMESTIC),
        Optional.empty(),
        Optional.empty(),
        Heat.NORMAL,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        travellers,
        Money.of(new BigDecimal(amount), currency),
        Money.of(new BigDecimal(refunded), currency),
        Optional.empty());
  }

  private static Draft with(UnaryOperator<Draft> change) {
    return change.apply(new Draft());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("/source unknown-value", d -> d.key = new BookingKey("a/b", "B-1")),
        fault("/source unknown-value", d -> d.key = new BookingKey("", "B-1")),
        fault("/reference unknown-value", d -> d.key = new BookingKey("ERP", "B@1")),
        fault("/reference unknown-value", d -> d.key = new BookingKey("ERP", " ")),
        fault("/reference unknown-value", d -> d.key = new BookingKey("ERP", "B-1 ")),
        fault("/reference unknown-value", d -> d.key = new BookingKey("ERP", " B-1")),
        fault("/reference unknown-value", d -> d.key = new BookingKey("ERP", "x".repeat(81))),
        fault("/revision out-of-range", d -> d.revision = 0),
        fault("/paidAt required", d -> d.paidAt = Optional.empty()),
        fault("/tripEndsOn required", d -> d.tripEndsOn = Optional.empty()),
        fault("/paidAt in-the-future", d -> d.paidAt = Optional.of(NOW.plusSeconds(301))),
        fault("/tripEndsOn before-booked", d -> d.tripEndsOn = day("2026-02-19")),
        fault("/tripEndsOn out-of-range", d -> d.tripEndsOn = day("2200-01-01")),
        fault("/channel too-long", d -> d.channel = Optional.of("x".repeat(41))),
        fault("/channel unreadable", d -> d.channel = Optional.of("a\u0000b")),
        fault("/hold too-long", d -> d.hold = Optional.of("1".repeat(121))),
        fault("/lines empty", d -> d.lines = List.of()),
        fault("/lines/0/line unknown-value", d -> d.lines = one("a/b", "1.00", "0.00", "CNY", 1)),
        fault("/lines/0/line unknown-value", d -> d.lines = one("1 ", "1.00", "0.00", "CNY", 1)),
        fault("/lines/0/amount out-of-range", d -> d.lines = one("1", "-0.01", "-0.01", "CNY", 1)),
        fault(
            "/lines/0/amount out-of-range",
            d -> d.lines = one("1", "100000000.01", "0.00", "CNY", 1)),
        fault(
            "/lines/0/amount/currency currency-mismatch",
            d -> d.lines = one("1", "1.00", "0.00", "USD", 1)),
        fault(
            "/lines/0/refunded more-than-amount",
            d -> d.lines = one("1", "1.00", "1.01", "CNY", 1)),
        fault("/lines/0/travellers out-of-range", d -> d.lines = one("1", "1", "0", "CNY", 0)),
        fault("/lines/1/line duplicate", d -> d.lines.add(d.lines.get(0))));
  }

  private interface Change {
    void to(Draft draft);
  }

  private static Arguments fault(String expected, Change change) {
    return Arguments.of(
        expected,
        with(
            draft -> {
              change.to(draft);
              return draft;
            }));
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.of(LocalDate.parse(text));
  }

  private static List<BookingLine> one(
      String line, String amount, String refunded, String currency, int travellers) {
    return List.of(line(line, amount, refunded, currency, travellers));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void what_cannot_be_true_is_told_by_its_place(String expected, Draft draft) {
    assertThat(faultsOf(draft)).contains(expected);
  }

  @Test
  void the_edges_are_sound() {
    Draft draft = new Draft();
    draft.paidAt = Optional.of(NOW.plusSeconds(300));
    draft.tripEndsOn = day("2026-02-20");
    draft.lines = one("1", "100000000.00", "100000000.00", "CNY", 10_000);
    assertThat(faultsOf(draft)).isEmpty();
    draft.status = BookingStatus.CANCELLED;
    draft.paidAt = Optional.empty();
    draft.tripEndsOn = Optional.empty();
    draft.lines = one("1", "0.00", "0.00", "CNY", 1);
    assertThat(faultsOf(draft)).isEmpty();
  }

  @Test
  void at_most_two_hundred_lines() {
    Draft draft = new Draft();
    draft.lines = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      draft.lines.add(line(Integer.toString(i), "1.00", "0.00", "CNY", 1));
    }
    assertThat(faultsOf(draft)).isEmpty();
    draft.lines.add(line("201", "1.00", "0.00", "CNY", 1));
    assertThat(faultsOf(draft)).containsExactly("/lines too-many");
  }

  private static List<String> faultsOf(Draft draft) {
    return BookingCheck.faults(draft.done(), NOW, "CNY", SHANGHAI).stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }
}
