package travel.loyalty.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a failed delivery is tried again: the schedule that Standard Webhooks recommends, ten
 * attempts over three days, each wait up to a tenth longer so that those who failed together do not
 * come back together. Knows no clock.
 */
final class RetrySchedule {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** Attempts before a delivery is given up. */
  static final int ATTEMPTS = WAITS.size() + 1;

  private RetrySchedule() {}

  /**
   * How long to wait after an attempt that failed.
   *
   * @param tries that were made, 1 and more
   * @param jitter 0 to 99: the hundredths of the longest delay that are added
   * @return empty if that was the last
   */
  static Optional<Duration> after(int tries, int jitter) {
    if (tries >= ATTEMPTS) {
      return Optional.empty();
    }
    Duration wait = WAITS.get(tries - 1);
    return Optional.of(wait.plus(wait.multipliedBy(jitter).dividedBy(1000)));
  }
}
