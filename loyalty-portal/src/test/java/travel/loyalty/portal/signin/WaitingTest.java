package travel.loyalty.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.form.FieldProblem;

class WaitingTest {

  @ParameterizedTest
  @CsvSource({"30, seconds, 30", "90, seconds, 90", "91, minutes, 2", "600, minutes, 11"})
  void whoever_has_to_wait_is_told_in_seconds_or_where_they_are_many_in_minutes(
      int seconds, String unit, long number) {
    Refused refused = new Refused("too-many-requests", Map.of("retryAfterSeconds", seconds));
    assertThat(Waiting.problem(refused))
        .isEqualTo(new FieldProblem("", "refused.too-many-requests." + unit, Map.of(unit, number)));
  }
}
