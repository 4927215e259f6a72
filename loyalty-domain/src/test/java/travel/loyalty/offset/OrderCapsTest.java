package travel.loyalty.offset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.Money;

class OrderCapsTest {

  private static final Instant TODAY = Instant.parse("2026-03-01T02:00:00Z");
  private static final String RULES =
      """
      [{"when": {"types": ["VISA"]}, "capPercent": "0"},
       {"when": {"heats": ["HOT"], "seasons": ["PEAK"]}, "capPercent": "10"},
       {"when": {"tiers": ["GOLD"]}, "capPercent": "100"},
       {"when": {"seasons": ["OFF_SEASON"], "minAmount": "1000.00"}, "capPercent": "20"},
       {"otherwise": true, "capPercent": "12.5"}]
      """;

  private static Programme programme(String rules, String pointValue, String leastSpend) {
    String document = FirstProgramme.document();
    String caps = document.substring(document.indexOf("[{\"when\": {\"heats\""));
    return ProgrammeDocument.parse(
        document
            .replace(caps.substring(0, caps.indexOf("}],") + 2), rules)
            .replace("\"pointValue\": {\"amount\": \"1.00\"", pointValue(pointValue))
            .replace("\"minRedemptionSpend\": null", "\"minRedemptionSpend\": " + leastSpend));
  }

  private static String pointValue(String amount) {
    return "\"pointValue\": {\"amount\": \"" + amount + "\"";
  }

  private static BookingLine line(ProductType type, Heat heat, String departs, String amount) {
    return new BookingLine(
        "1",
        type,
        Optional.of(Market.DOMESTIC),
        Optional.empty(),
        Optional.empty(),
        heat,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.ofNullable(departs).map(LocalDate::parse),
        1,
        Money.of(new BigDecimal(amount), "CNY"),
        Money.zero("CNY"),
        Optional.empty());
  }

  private static OrderCaps caps(Programme programme, String tier, BookingLine... lines) {
    return OrderCaps.of(
        new OffsetOrder(Optional.empty(), List.of(lines)),
        TODAY,
        new MemberFacts(Optional.of("INDIVIDUAL"), tier, Set.of(), false),
        programme);
  }

  // The first rule whose conditions hold counts, to the edges of the seasons.
  @ParameterizedTest
  @CsvSource({
    "GROUP_TOUR, HOT,    2026-07-15, 6800.00, ORDINARY, 10,   680.00, /offset/1", // S05
    "GROUP_TOUR, HOT,    2026-11-20, 6800.00, ORDINARY, 20,   1360.00, /offset/3", // S05
    "GROUP_TOUR, HOT,    2026-07-15, 4500.00, ORDINARY, 10,   450.00, /offset/1", // S21: after the
    // coupon
    "GROUP_TOUR, HOT,    2026-06-30, 6800.00, ORDINARY, 12.5, 850.00, /offset/4", // a day early
    "GROUP_TOUR, HOT,    2026-07-01, 6800.00, ORDINARY, 10,   680.00, /offset/1",
    "GROUP_TOUR, HOT,    2026-08-31, 6800.00, ORDINARY, 10,   680.00, /offset/1",
    "GROUP_TOUR, NORMAL, 2026-08-31, 6800.00, ORDINARY, 12.5, 850.00, /offset/4", // not hot
    "GROUP_TOUR, HOT,    2026-08-31, 6800.00, GOLD,     10,   680.00, /offset/1", // the first holds
    "GROUP_TOUR, NORMAL, 2026-08-31, 6800.00, GOLD,     100,  6800.00, /offset/2",
    "HOTEL,      NORMAL, 2026-11-20, 999.99,  ORDINARY, 12.5, 124.99, /offset/4", // below minAmount
    "HOTEL,      NORMAL, 2026-11-20, 1000.00, ORDINARY, 20,   200.00, /offset/3",
    "VISA,       HOT,    2026-07-15, 800.00,  GOLD,     0,    0.00,   /offset/0",
    "HOTEL,      NORMAL, ,           33.33,   ORDINARY, 12.5, 4.16,   /offset/4" // 4.16625 down
  })
  void the_first_cap_whose_conditions_hold_limits_a_line(
      ProductType type,
      Heat heat,
      String departs,
      String amount,
      String tier,
      String percent,
      String most,
      String rule) {
    LineCap cap =
        caps(programme(RULES, "1.00", "null"), tier, line(type, heat, departs, amount))
            .lines()
            .get(0);
    assertThat(cap.percent()).isEqualByComparingTo(percent);
    assertThat(cap.most()).hasToString(most);
    assertThat(cap.rule()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "0.03, 100.00, 416.66", // 12.50 of money are 416.66 points, not 416.67
    "2.00, 100.00, 6.25",
    "5.00, 0.39,   0.00" // not one hundredth of a point
  })
  void a_cap_is_told_in_points_rounded_down(String pointValue, String amount, String most) {
    BookingLine hotel = line(ProductType.HOTEL, Heat.NORMAL, null, amount);
    assertThat(caps(programme(RULES, pointValue, "null"), "ORDINARY", hotel).most())
        .hasToString(most);
  }

  @Test
  void an_order_below_the_least_spend_is_paid_by_no_points() {
    Programme programme = programme(RULES, "1.00", "\"500.00\"");
    BookingLine small = line(ProductType.HOTEL, Heat.NORMAL, null, "250.00");
    OrderCaps one = caps(programme, "ORDINARY", small);
    assertThat(one.most()).hasToString("0.00");
    assertThat(one.leastSpend()).hasToString("Optional[CNY 500.00]");
    assertThat(caps(programme, "ORDINARY", small, small).most()).hasToString("62.50");
  }

  @Test
  void what_is_refunded_of_a_line_changes_nothing_about_its_cap() {
    BookingLine line = line(ProductType.HOTEL, Heat.NORMAL, null, "800.00");
    BookingLine refunded = line.refunded(Money.of(new BigDecimal("400.00"), "CNY"));
    assertThat(caps(programme(RULES, "1.00", "null"), "ORDINARY", refunded).most())
        .hasToString("100.00");
  }

  @Test
  void a_programme_without_caps_lets_points_pay_nothing() {
    BookingLine line = line(ProductType.HOTEL, Heat.NORMAL, null, "800.00");
    OrderCaps caps = caps(programme("[]", "1.00", "null"), "ORDINARY", line);
    assertThat(caps.most()).hasToString("0.00");
    assertThat(caps.lines().get(0).rule()).isEmpty();
  }
}
