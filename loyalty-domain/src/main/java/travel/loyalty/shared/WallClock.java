package travel.loyalty.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time on the wall, which no sandbox moves: sessions, codes, second factors, back-off and
 * leases go by it. Business goes by {@link BusinessClock}.
 */
@ApplicationScoped
public class WallClock {

  private final Clock clock;

  public WallClock() {
    this(Clock.systemUTC());
  }

  /** For tests, which hand in a clock of their own. */
  public WallClock(Clock clock) {
    this.clock = clock;
  }

  /** Now, to the microsecond, as the tables keep it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
