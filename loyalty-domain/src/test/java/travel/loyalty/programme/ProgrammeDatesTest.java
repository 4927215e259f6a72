package travel.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.programme.Validity.RoundTo;

class ProgrammeDatesTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

  @ParameterizedTest(name = "trip ending {0} + {1} days")
  @CsvSource({
    "2026-03-20, 7, 2026-03-26T16:00:00Z", // S01: 27 March 00:00 in Shanghai
    "2026-03-20, 0, 2026-03-19T16:00:00Z",
    "2024-02-22, 7, 2024-02-28T16:00:00Z",
  })
  void points_mature_at_the_start_of_a_day_in_the_programmes_zone(
      LocalDate tripEnd, int days, Instant available) {
    assertThat(new Maturation(days).availableFrom(tripEnd, SHANGHAI)).isEqualTo(available);
  }

  @Test
  void where_a_day_begins_late_points_mature_when_it_begins() {
    // On 4 November 2018 clocks in Sao Paulo went from 00:00 to 01:00.
    assertThat(new Maturation(0).availableFrom(LocalDate.of(2018, 11, 4), SAO_PAULO))
        .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
  }

  @ParameterizedTest(name = "from {0} for {1} months, {2}: until {3} 24:00")
  @CsvSource({
    "2024-03-11, 24, DAY, 2026-03-11", // W11
    "2024-02-29, 12, DAY, 2025-02-28", // S17
    "2024-02-29, 24, DAY, 2026-02-28",
    "2024-02-29, 48, DAY, 2028-02-29",
    "2024-01-31, 1, DAY, 2024-02-29",
    "2025-01-31, 1, DAY, 2025-02-28",
    "2024-08-31, 6, DAY, 2025-02-28",
    "2024-02-29, 12, MONTH_END, 2025-02-28",
    "2024-03-11, 24, MONTH_END, 2026-03-31",
    "2024-03-11, 24, YEAR_END, 2026-12-31",
    "2024-12-31, 12, YEAR_END, 2025-12-31",
  })
  void points_end_on_the_same_day_months_later(
      LocalDate availableOn, int months, RoundTo roundTo, LocalDate last) {
    assertThat(new Validity(months, roundTo).lastDay(availableOn)).isEqualTo(last);
  }

  @ParameterizedTest(name = "from {0}, {1}, {2} days at least: until {3} 24:00")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2026-02-28 | 'until': 'MONTH_END' | 1 | 2026-02-28",
        "2026-02-28 | 'until': 'MONTH_END' | 7 | 2026-03-06",
        "2026-01-31 | 'until': 'MONTH_END' | 0 | 2026-01-31",
        "2026-01-01 | 'until': 'MONTH_END' | 7 | 2026-01-31",
        "2026-12-20 | 'until': 'YEAR_END' | 1 | 2026-12-31",
        "2024-02-29 | 'months': 12 | 1 | 2025-02-28",
        "2024-02-29 | 'months': 12, 'roundTo': 'YEAR_END' | 1 | 2025-12-31",
        "2026-03-12 | 'months': 1 | 60 | 2026-05-10",
        "2026-03-12 | 'on': '2026-06-30' | 1 | 2026-06-30",
        "2026-06-30 | 'on': '2026-06-30' | 1 | 2026-06-30",
        "2026-06-30 | 'on': '2026-06-30' | 2 | 2026-07-01",
        "2026-07-02 | 'on': '2026-06-30' | 0 | 2026-07-02",
      })
  void points_with_a_validity_of_their_own_end_by_it(
      LocalDate from, String end, int least, LocalDate last) {
    String before = "{\"until\": \"MONTH_END\", \"minUsableDays\": 1}";
    String validity = "{\"minUsableDays\": " + least + ", " + end.replace('\'', '"') + "}";
    assertThat(FirstProgramme.document()).contains(before);
    Programme programme =
        ProgrammeDocument.parse(FirstProgramme.document().replace(before, validity));
    YearlyAward award = programme.awards().yearly().get(0);
    assertThat(programme.lastDay(award.validity(), from)).isEqualTo(last);
  }

  @Test
  void the_day_that_validity_counts_from_is_the_programmes_day() {
    // S16: 16:30 in London on the 10th is half past midnight on the 11th in Shanghai.
    Instant earned = Instant.parse("2024-03-10T16:30:00Z");
    Programme programme = ProgrammeDocument.parse(FirstProgramme.document());
    assertThat(programme.expiresAt(Optional.empty(), earned))
        .isEqualTo(Instant.parse("2026-03-11T16:00:00Z"));
  }

  @ParameterizedTest(name = "{0} to {1} holds {2}: {3}")
  @CsvSource({
    "--07-01, --08-31, 2026-06-30, false",
    "--07-01, --08-31, 2026-07-01, true",
    "--07-01, --08-31, 2026-08-31, true",
    "--07-01, --08-31, 2026-09-01, false",
    "--12-20, --02-10, 2026-12-19, false",
    "--12-20, --02-10, 2026-12-20, true",
    "--12-20, --02-10, 2027-01-05, true",
    "--12-20, --02-10, 2027-02-10, true",
    "--12-20, --02-10, 2027-02-11, false",
    "--02-29, --02-29, 2027-02-28, false", // only in leap years
    "--02-29, --02-29, 2028-02-29, true",
  })
  void both_ends_belong_to_a_season_and_it_may_lie_across_new_year(
      MonthDay from, MonthDay to, LocalDate day, boolean holds) {
    assertThat(new Season("X", from, to).holds(day)).isEqualTo(holds);
  }
}
