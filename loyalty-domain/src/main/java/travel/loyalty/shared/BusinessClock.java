package travel.loyalty.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time that business goes by: the system's, or in a sandbox one that was moved. Services and
 * jobs ask it; rules are given dates.
 */
@ApplicationScoped
public class BusinessClock {

  private volatile Clock clock = Clock.systemUTC();

  /** Now, to the microsecond, as the tables keep it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** For {@link SandboxClock} and tests; production never calls it. */
  public void follow(Clock other) {
    clock = other;
  }
}
