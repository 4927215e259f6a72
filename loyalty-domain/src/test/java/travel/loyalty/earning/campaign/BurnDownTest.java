package travel.loyalty.earning.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Points;

class BurnDownTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-05-10");

  @ParameterizedTest
  @CsvSource({
    "1000.00, 300.00, 70.00, 7, 10.00, 700.00, 2026-07-19",
    "1000.00, 300.00, 70.01, 7, 10.00, 700.00, 2026-07-19", // 69.99 days are 70
    "1000.00, 300.00, 69.99, 7, 9.99, 700.00, 2026-07-20", // 70.01 days are 71
    "100.00, 99.99, 100.00, 1, 100.00, 0.01, 2026-05-11", // the rest goes tomorrow
    "100.00, 100.00, 50.00, 7, 7.14, 0.00, ", // gone already
    "100.00, 0.00, 0.00, 7, 0.00, 100.00, ", // nothing lately
    "100.00, 20.00, -5.00, 7, 0.00, 80.00, ", // more came back
    "100.00, 120.00, 10.00, 7, 1.42, 0.00, " // a later version made it smaller
  })
  void a_budget_ends_on_the_day_on_which_its_pace_has_used_the_rest(
      String budget,
      String given,
      String lately,
      int days,
      String pace,
      String left,
      LocalDate on) {
    BurnDown burnDown = new BurnDown(Points.of(budget), Points.of(given), Points.of(lately), days);
    assertThat(burnDown.pace()).isEqualTo(Points.of(pace));
    assertThat(burnDown.left()).isEqualTo(Points.of(left));
    assertThat(burnDown.spentOn(TODAY)).isEqualTo(Optional.ofNullable(on));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-10, 1", // begins today
    "2026-05-08, 3",
    "2026-05-04, 7",
    "2026-01-01, 7",
    "2026-06-01, 1" // still ahead
  })
  void the_pace_is_that_of_seven_days_or_of_as_many_as_there_were(LocalDate from, int days) {
    assertThat(BurnDown.paceDays(from, TODAY)).isEqualTo(days);
  }

  @Test
  void what_is_left_at_the_end_of_the_window_is_told_to_the_hundredth() {
    BurnDown burnDown =
        new BurnDown(Points.of("100.00"), Points.of("10.00"), Points.of("10.00"), 7);
    assertThat(burnDown.leftAfter(0)).isEqualTo(Points.of("90.00"));
    assertThat(burnDown.leftAfter(10)).isEqualTo(Points.of("75.71")); // 90 less 14.29
    assertThat(burnDown.leftAfter(70)).isEqualTo(Points.ZERO);
  }
}
