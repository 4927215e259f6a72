package travel.loyalty.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * One run of a job, as the jobs page shows it.
 *
 * @param businessAt the business time that the run was given
 * @param error class and message of the failure; empty when it went well
 */
public record JobRun(
    long id, String job, Instant businessAt, Instant startedAt, Instant endedAt, String error) {

  public boolean isFailed() {
    return !error.isEmpty();
  }

  public Duration duration() {
    return Duration.between(startedAt, endedAt);
  }
}
