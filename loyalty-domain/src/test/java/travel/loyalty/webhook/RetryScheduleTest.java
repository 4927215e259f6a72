package travel.loyalty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, PT5S",
    "1, 99, PT5.495S", // a tenth at most is added
    "2, 0, PT5M",
    "3, 0, PT30M",
    "4, 0, PT2H",
    "5, 50, PT5H15M",
    "6, 0, PT10H",
    "7, 0, PT14H",
    "8, 0, PT20H",
    "9, 0, PT24H",
  })
  void each_wait_is_longer_than_the_one_before(int tries, int jitter, Duration wait) {
    assertThat(RetrySchedule.after(tries, jitter)).contains(wait);
  }

  @Test
  void after_the_tenth_attempt_none_follows() {
    assertThat(RetrySchedule.after(10, 0)).isEmpty();
    assertThat(RetrySchedule.after(11, 0)).isEmpty();
  }

  @Test
  void all_attempts_lie_within_three_days_and_a_bit() {
    Duration whole =
        IntStream.range(1, RetrySchedule.ATTEMPTS)
            .mapToObj(tries -> RetrySchedule.after(tries, 0).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(whole).isEqualTo(Duration.parse("PT75H35M5S"));
  }
}
