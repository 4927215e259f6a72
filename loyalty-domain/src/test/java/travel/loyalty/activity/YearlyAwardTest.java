package travel.loyalty.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.programme.YearlyAward;
import travel.loyalty.programme.YearlyAward.Day;
import travel.loyalty.programme.YearlyAward.GrantOn;
import travel.loyalty.programme.YearlyAward.LeapDay;
import travel.loyalty.shared.Points;

class YearlyAwardTest {

  private static YearlyAward award(GrantOn grantOn, LeapDay leapDay) {
    return new YearlyAward(
        "BIRTHDAY",
        Day.BIRTHDAY,
        Points.of("100.00"),
        grantOn,
        leapDay,
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "--02-29, THE_DAY, FEB_28, 2026-02-28",
    "--02-29, THE_DAY, FEB_28, 2028-02-29",
    "--02-29, THE_DAY, MAR_1, 2026-03-01",
    "--02-29, THE_DAY, MAR_1, 2028-02-29",
    "--02-29, FIRST_OF_MONTH, FEB_28, 2026-02-01",
    "--02-29, FIRST_OF_MONTH, MAR_1, 2026-03-01",
    "--01-31, THE_DAY, FEB_28, 2026-01-31",
    "--01-31, FIRST_OF_MONTH, FEB_28, 2026-01-01",
    "--12-31, FIRST_OF_MONTH, FEB_28, 2026-12-01"
  })
  void an_award_is_given_on_the_day_of_each_year_that_its_rule_says(
      String born, GrantOn grantOn, LeapDay leapDay, LocalDate day) {
    YearlyAward award = award(grantOn, leapDay);
    MonthDay celebrated = MonthDay.parse(born);
    assertThat(award.givenOn(celebrated, day.getYear())).isEqualTo(day);
    assertThat(YearlyDays.celebratedOn(award, day)).contains(celebrated);
  }

  @Test
  void on_the_last_of_february_in_a_common_year_two_days_are_celebrated() {
    YearlyAward award = award(GrantOn.THE_DAY, LeapDay.FEB_28);
    assertThat(YearlyDays.celebratedOn(award, LocalDate.parse("2026-02-28")))
        .containsExactly(MonthDay.of(2, 28), MonthDay.of(2, 29));
    assertThat(YearlyDays.celebratedOn(award, LocalDate.parse("2028-02-28")))
        .containsExactly(MonthDay.of(2, 28));
  }

  @Test
  void on_the_first_a_whole_month_is_celebrated_and_on_other_days_nobody() {
    YearlyAward award = award(GrantOn.FIRST_OF_MONTH, LeapDay.FEB_28);
    List<MonthDay> january = YearlyDays.celebratedOn(award, LocalDate.parse("2026-01-01"));
    assertThat(january).hasSize(31);
    assertThat(YearlyDays.celebratedOn(award, LocalDate.parse("2026-01-02"))).isEmpty();
    assertThat(YearlyDays.firstFrom(award, LocalDate.parse("2026-01-02")))
        .hasValue(MonthDay.of(2, 1));
    assertThat(YearlyDays.firstFrom(award, LocalDate.parse("2026-12-02"))).isEmpty();
  }
}
