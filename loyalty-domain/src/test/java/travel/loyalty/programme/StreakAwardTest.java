package travel.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Points;

class StreakAwardTest {

  private static List<YearMonth> months(String text) {
    return Stream.of(text.split(" "))
        .filter(month -> !month.isEmpty())
        .map(month -> YearMonth.parse("2026-" + month))
        .toList();
  }

  @ParameterizedTest(name = "{0}, after {1}, at most {2} times: {3}")
  @CsvSource(
      emptyValue = "",
      value = {
        "'01 02', '', 9, ''",
        "'01 02 03', '', 9, '03'",
        "'03 01 02 02', '', 9, '03'",
        "'01 02 04 05', '', 9, ''", // March is missing
        "'01 02 04 05 06', '', 9, '06'",
        "'01 02 03 04 05', '', 9, '03'", // a month belongs to one award only
        "'01 02 03 04 05 06', '', 9, '03 06'",
        "'01 02 03 04 05 06', '', 1, '03'",
        "'01 02 03 04 05 06', '03', 9, '06'",
        "'01 02 03 04 05 06', '03', 1, ''",
        "'02 03 04', '03', 9, ''", // January was refunded after its award
      })
  void a_row_of_three_months_is_complete_with_its_third(
      String travelled, String given, int times, String completed) {
    StreakAward award =
        new StreakAward(
            "STREAK",
            Points.of("100.00"),
            3,
            Optional.of(times),
            Optional.empty(),
            Optional.empty());
    assertThat(award.completedBy(months(travelled), months(given))).isEqualTo(months(completed));
  }
}
