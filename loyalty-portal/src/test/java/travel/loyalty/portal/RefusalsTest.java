package travel.loyalty.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.ui.Problem;
import travel.loyalty.ui.form.FieldProblem;

class RefusalsTest {

  @ParameterizedTest
  @CsvSource({
    "not-allowed, 403",
    "validation, 422",
    "too-many-requests, 429",
    // Whatever has no status of its own clashes with how things stand.
    "insufficient-points, 409"
  })
  void a_refusal_has_the_status_of_its_kind(String code, int status) {
    assertThat(Refusals.of(new Refused(code)).status()).isEqualTo(status);
  }

  @Test
  void a_wrong_field_is_said_at_the_input_of_its_name() {
    Refused refused =
        Refused.invalid(
            List.of(new Refused.FieldError("/lines/0/amount", "too-long", Map.of("max", 9))));
    assertThat(Refusals.of(refused).fields())
        .containsExactly(new FieldProblem("lines/0/amount", "field.too-long", Map.of("max", 9)));
  }

  @Test
  void a_failure_that_is_no_bug_is_told_as_what_it_is() {
    assertThat(status(new NotFound("member"))).contains(404);
    assertThat(status(new OptimisticLockException())).contains(409);
    assertThat(status(new Sql.Busy(null))).contains(503);
    assertThat(status(new IllegalStateException())).isEmpty();
  }

  private static Optional<Integer> status(Throwable failure) {
    return Refusals.problem(failure).map(Problem::status);
  }
}
