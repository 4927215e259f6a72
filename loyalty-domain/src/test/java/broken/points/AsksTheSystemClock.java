package broken.points;

import java.time.Instant;

/** Planted: business time from elsewhere than the business clock. */
public final class AsksTheSystemClock {

  public Instant today() {
    return Instant.now();
  }
}
