package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.Points;

class ExplanationTest {

  @ParameterizedTest(name = "{0} by {2} for each {1}: {3}")
  @CsvSource({
    "3680.00, 100.00, 1.00, 36.00",
    "12999.00, 200.00, 3.00, 192.00",
    "199.99, 200.00, 3.00, 0.00",
    "200.00, 200.00, 3.00, 3.00",
    "0.00, 100.00, 1.00, 0.00",
  })
  void full_steps_count(BigDecimal amount, BigDecimal per, String points, String result) {
    Explanation explanation = Explanation.step(amount, "CNY", per, Points.of(points));
    assertThat(explanation.result()).isEqualTo(Points.of(result));
    assertThat(explanation.proves(Points.of(result))).isTrue();
  }

  @ParameterizedTest(name = "{0} at {1} % {2}: {3}")
  @CsvSource({
    "3333.00, 1.5, FLOOR, 49.99",
    "3333.00, 1.5, HALF_UP, 50.00",
    "3333.00, 1.5, CEILING, 50.00",
    "3000.00, 1.5, FLOOR, 45.00",
  })
  void a_rate_rounds_as_the_rule_says(
      BigDecimal amount, BigDecimal percent, RoundingMode rounding, String result) {
    Explanation explanation = Explanation.rate(amount, "CNY", percent, rounding);
    assertThat(explanation.result()).isEqualTo(Points.of(result));
  }

  @Test
  void what_was_posted_before_is_taken_off() {
    Explanation explanation =
        Explanation.step(
                new BigDecimal("6399.00"), "CNY", new BigDecimal("200.00"), Points.of("3.00"))
            .less(Points.of("192.00"));
    assertThat(explanation.result()).isEqualTo(Points.of("-99.00"));
    assertThat(explanation.proves(Points.of("99.00"))).isTrue();
    assertThat(explanation.proves(Points.of("98.99"))).isFalse();
  }

  @Test
  void it_survives_being_kept_as_text() {
    Explanation explanation =
        Explanation.given(Points.of("7.00")).less(Points.of("2.00")).noting("payer", "王 \"x\"");
    String text = ExplanationJson.write(explanation);
    assertThat(ExplanationJson.read(text)).isEqualTo(explanation);
    assertThat(ExplanationJson.write(ExplanationJson.read(text))).isEqualTo(text);
  }

  @Test
  void a_step_that_does_not_compute_proves_nothing() {
    Explanation.Step wrong =
        new Explanation.Step(Operation.FIXED, Map.of("points", "5.00"), Points.of("6.00"));
    Explanation.Step broken =
        new Explanation.Step(Operation.RATE, Map.of("amount", "x"), Points.of("6.00"));
    assertThat(new Explanation(List.of(wrong)).proves(Points.of("6.00"))).isFalse();
    assertThat(new Explanation(List.of(broken)).proves(Points.of("6.00"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'not json'", "'[]'", "'[{\"op\":\"MAGIC\",\"values\":{},\"result\":\"1.00\"}]'"})
  void what_is_no_explanation_is_not_read_as_one(String text) {
    assertThatThrownBy(() -> ExplanationJson.read(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
