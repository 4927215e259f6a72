package travel.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When pending points become available: at the start of a day, so many days after the trip ended.
 *
 * @param days 0 to 366
 */
public record Maturation(int days) {

  /** The instant from which the points of a trip may be used. */
  public Instant availableFrom(LocalDate tripEndsOn, ZoneId zone) {
    return tripEndsOn.plusDays(days).atStartOfDay(zone).toInstant();
  }
}
