package travel.loyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void work_that_was_in_anothers_way_is_done_again() {
    String result = Retry.run(() -> busyUntilTry(3, busy()));
    assertThat(result).isEqualTo("done");
    assertThat(tries).hasValue(3);
  }

  @Test
  void a_door_may_have_wrapped_the_cause() {
    Retry.run(() -> busyUntilTry(2, new IllegalStateException(new RuntimeException(busy()))));
    assertThat(tries).hasValue(2);
  }

  @Test
  void who_was_second_at_a_unique_key_looks_again_and_finds_the_first() {
    var second = new SQLIntegrityConstraintViolationException("duplicate key");
    Retry.run(() -> busyUntilTry(2, new IllegalStateException(second)));
    assertThat(tries).hasValue(2);
  }

  @Test
  void a_unique_key_that_refused_one_row_of_a_batch_is_known_too() {
    // H2 names no cause for a batch, only the next exception.
    var batch = new Sql.DuplicateKey(new BatchUpdateException("duplicate key", "23505", null));
    Retry.run(() -> busyUntilTry(2, new IllegalStateException(batch)));
    assertThat(tries).hasValue(2);
  }

  @Test
  void after_five_tries_the_caller_hears_of_it() {
    assertThatThrownBy(() -> Retry.run(() -> busyUntilTry(99, busy())))
        .isInstanceOf(Sql.Busy.class);
    assertThat(tries).hasValue(5);
  }

  @Test
  void any_other_failure_is_not_tried_again() {
    assertThatThrownBy(() -> Retry.run(() -> busyUntilTry(99, new Refused("validation"))))
        .isInstanceOf(Refused.class);
    assertThat(tries).hasValue(1);
  }

  private String busyUntilTry(int last, RuntimeException failure) {
    if (tries.incrementAndGet() < last) {
      throw failure;
    }
    return "done";
  }

  private static RuntimeException busy() {
    return new Sql.Busy(new SQLException("deadlock"));
  }
}
