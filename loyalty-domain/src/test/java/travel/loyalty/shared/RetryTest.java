package travel.loyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
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
  void who_was_second_at_a_unique_key_looks_again_and_finds_the_first() {
    SQLException second = new SQLException("duplicate key");
    Retry.run(() -> busyUntilTry(2, new Sql.DuplicateKey(second)));
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
