package travel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.facts.LineFacts;
import travel.loyalty.booking.facts.MemberFacts;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.Points;

class EarningCalculatorTest {

  private static final MemberFacts ORDINARY =
      new MemberFacts(Optional.of("INDIVIDUAL"), "ORDINARY", Set.of(), false);

  @ParameterizedTest(name = "{0} {1} of {2} less {3} earns {4} by {5}")
  @CsvSource({
    // W1-W5, S01, S02: full steps only
    "GROUP_TOUR, DOMESTIC, 100.00, 0.00, 1.00, DOM_GROUP",
    "GROUP_TOUR, DOMESTIC, 3680.00, 0.00, 36.00, DOM_GROUP",
    "GROUP_TOUR, DOMESTIC, 99.99, 0.00, 0.00, DOM_GROUP",
    "GROUP_TOUR, DOMESTIC, 199.99, 0.00, 1.00, DOM_GROUP",
    "GROUP_TOUR, DOMESTIC, 0.00, 0.00, 0.00, DOM_GROUP",
    "INDEPENDENT, OUTBOUND, 200.00, 0.00, 3.00, OUT_INDEP",
    "INDEPENDENT, OUTBOUND, 199.99, 0.00, 0.00, OUT_INDEP",
    "INDEPENDENT, OUTBOUND, 12999.00, 0.00, 192.00, OUT_INDEP",
    // W13, S04: a rate, floored to the hundredth
    "HOTEL, DOMESTIC, 3000.00, 0.00, 45.00, GENERAL",
    "HOTEL, DOMESTIC, 3333.00, 0.00, 49.99, GENERAL",
    "GROUP_TOUR, OUTBOUND, 3000.00, 0.00, 45.00, GENERAL", // no rule of its own
    "INDEPENDENT, DOMESTIC, 0.66, 0.00, 0.00, GENERAL", // 0.0099
    "INDEPENDENT, DOMESTIC, 0.67, 0.00, 0.01, GENERAL", // 0.01005
    // an earlier rule that gives nothing ends the search
    "VISA, OUTBOUND, 800.00, 0.00, 0.00, NOT_EARNING",
    "INSURANCE, DOMESTIC, 800.00, 0.00, 0.00, NOT_EARNING",
    // S08: what was refunded earns nothing
    "INDEPENDENT, OUTBOUND, 12999.00, 6600.00, 93.00, OUT_INDEP",
    "GROUP_TOUR, DOMESTIC, 3680.00, 80.00, 36.00, DOM_GROUP",
    "GROUP_TOUR, DOMESTIC, 3680.00, 80.01, 35.00, DOM_GROUP",
    "GROUP_TOUR, DOMESTIC, 3680.00, 3680.00, 0.00, DOM_GROUP",
  })
  void the_first_rule_that_fits_earns_on_what_is_left_of_the_amount(
      ProductType type, Market market, String amount, String refunded, String points, String rule) {
    EarnedLine earned =
        earn(
            Sample.booking().line(Sample.line("1", type, market, amount, refunded)).done(),
            Sample.REFERENCE,
            ORDINARY);
    assertThat(earned.earned()).extracting(EarnedByRule::code).containsExactly(rule);
    assertThat(earned.points()).isEqualTo(Points.of(points));
    assertThat(earned.earned().get(0).explanation().proves(Points.of(points))).isTrue();
  }

  @ParameterizedTest(name = "{0}: CNY {1} at 1.5 percent is {2}")
  @CsvSource({
    "FLOOR, 3333.00, 49.99",
    "HALF_UP, 3333.00, 50.00", // 49.995
    "CEILING, 3333.00, 50.00",
    "HALF_UP, 3332.66, 49.99", // 49.9899
    "CEILING, 0.01, 0.01",
    "FLOOR, 0.01, 0.00",
  })
  void rounding_is_an_attribute_of_the_rule(String rounding, String amount, String points) {
    Programme programme = programme("\"FLOOR\"", "\"" + rounding + "\"");
    assertThat(earn(Sample.booking().hotel(amount).done(), programme, ORDINARY).points())
        .isEqualTo(Points.of(points));
  }

  @ParameterizedTest(name = "when {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"types\": [\"HOTEL\", \"GROUP_TOUR\"]|yes",
        "\"types\": [\"HOTEL\"]|types",
        "\"markets\": [\"OUTBOUND\"]|markets",
        "\"products\": [\"YN-6D\"]|yes",
        "\"products\": [\"YN-7D\"]|products",
        "\"routes\": [\"YUNNAN\"]|yes",
        "\"routes\": [\"yunnan\"]|routes",
        "\"heats\": [\"HOT\"]|yes",
        "\"heats\": [\"NORMAL\", \"NICHE\"]|heats",
        "\"seasons\": [\"NORMAL\"]|yes",
        "\"seasons\": [\"PEAK\"]|seasons",
        "\"cabins\": [\"BUSINESS\"]|cabins",
        "\"tags\": [\"SLOW\", \"GREEN\"]|yes",
        "\"tags\": [\"GREEN\"]|tags",
        "\"channels\": [\"STORE\"]|yes",
        "\"channels\": [\"WEB\"]|channels",
        "\"memberClasses\": [\"INDIVIDUAL\"]|yes",
        "\"memberClasses\": [\"CORPORATE\", \"FAMILY\"]|memberClasses",
        "\"tiers\": [\"ORDINARY\"]|yes",
        "\"tiers\": [\"GOLD\"]|tiers",
        "\"segments\": [\"LAPSED\"]|segments",
        "\"weekdays\": [\"SUNDAY\"]|yes",
        "\"weekdays\": [\"MONDAY\", \"SATURDAY\"]|weekdays",
        "\"booked\": {\"from\": \"2026-02-20\", \"to\": \"2026-02-20\"}|yes",
        "\"booked\": {\"from\": \"2026-02-21\"}|booked",
        "\"paid\": {\"to\": \"2026-03-01\"}|yes",
        "\"paid\": {\"to\": \"2026-02-28\"}|paid",
        "\"departs\": {\"from\": \"2026-03-15\"}|yes",
        "\"departs\": {\"from\": \"2026-03-16\"}|departs",
        "\"minAmount\": \"3680.00\"|yes",
        "\"minAmount\": \"3680.01\"|minAmount",
        "\"firstBooking\": false|yes",
        "\"firstBooking\": true|firstBooking",
        "\"types\": [\"GROUP_TOUR\"], \"channels\": [\"WEB\"]|channels",
      })
  void a_rule_applies_when_all_of_its_conditions_hold(String when, String outcome) {
    Programme programme =
        programme(
            "{\"code\": \"DOM_GROUP\"",
            "{\"code\": \"SPECIAL\", \"when\": {"
                + when
                + "}, \"earn\": {\"formula\": \"FIXED\", \"points\": \"7.00\"}},"
                + " {\"code\": \"DOM_GROUP\"");
    EarnedLine earned = earn(Sample.booking().domestic("3680.00").done(), programme, ORDINARY);
    if (outcome.equals("yes")) {
      assertThat(earned.points()).isEqualTo(Points.of("7.00"));
    } else {
      assertThat(earned.missed()).contains(new EarningQuote.RuleMissed("SPECIAL", outcome));
      assertThat(earned.points()).isEqualTo(Points.of("36.00"));
    }
  }

  @Test
  void the_days_of_a_payment_are_those_of_the_programmes_zone() {
    Programme programme =
        programme(
            "{\"code\": \"DOM_GROUP\"",
            "{\"code\": \"MARCH\", \"when\": {\"paid\": {\"from\": \"2026-03-01\"}},"
                + " \"earn\": {\"formula\": \"FIXED\", \"points\": \"7.00\"}},"
                + " {\"code\": \"DOM_GROUP\"");
    // 00:00 on 1 March in Shanghai
    BookingRevision first = Sample.booking().paidAt("2026-02-28T16:00:00Z").domestic("100").done();
    BookingRevision before = Sample.booking().paidAt("2026-02-28T15:59:59Z").domestic("100").done();
    assertThat(earn(first, programme, ORDINARY).points()).isEqualTo(Points.of("7.00"));
    assertThat(earn(before, programme, ORDINARY).points()).isEqualTo(Points.of("1.00"));
  }

  @Test
  void bonuses_add_to_the_base_and_do_not_compound() {
    Programme programme =
        programme(
            "\"paid\": {\"from\": \"2026-05-01\", \"to\": \"2026-05-31\"}, \"tiers\": [\"GOLD\"]",
            "\"tiers\": [\"ORDINARY\"]",
            "{\"code\": \"DOUBLE_MAY\"",
            "{\"code\": \"HALF_MORE\", \"kind\": \"BONUS\","
                + " \"earn\": {\"formula\": \"MULTIPLY\", \"factor\": \"1.55\"}},"
                + " {\"code\": \"DOUBLE_MAY\"",
            "\"ORDINARY\", \"multiplier\": \"1.00\"",
            "\"ORDINARY\", \"multiplier\": \"1.25\"");
    EarnedLine earned = earn(Sample.booking().domestic("300.00").done(), programme, ORDINARY);
    assertThat(earned.earned())
        .extracting(e -> e.code() + " " + e.points())
        .containsExactly(
            "DOM_GROUP 3.00", "TIER/ORDINARY 0.75", "HALF_MORE 1.65", "DOUBLE_MAY 3.00");
  }

  @Test
  void the_season_is_the_programmes_of_the_day_of_departure_unless_the_line_names_its_own() {
    var line = Sample.line("1", ProductType.HOTEL, Market.DOMESTIC, "1.00", "0.00");
    assertThat(LineFacts.season(line, Sample.REFERENCE)).isEqualTo("NORMAL");
    assertThat(Sample.REFERENCE.seasonOf(java.time.LocalDate.of(2026, 7, 1))).isEqualTo("PEAK");
    assertThat(Sample.REFERENCE.seasonOf(java.time.LocalDate.of(2026, 8, 31))).isEqualTo("PEAK");
    assertThat(Sample.REFERENCE.seasonOf(java.time.LocalDate.of(2026, 9, 1))).isEqualTo("NORMAL");
  }

  private static EarnedLine earn(BookingRevision booking, Programme programme, MemberFacts member) {
    var line = booking.lines().get(0);
    return EarningCalculator.earn(
        line.line(), LineFacts.of(booking, line, member, programme), programme);
  }

  private static Programme programme(String... replacements) {
    String document = Sample.DOCUMENT;
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(document).contains(replacements[i]);
      document = document.replace(replacements[i], replacements[i + 1]);
    }
    return ProgrammeDocument.parse(document);
  }
}
