package travel.loyalty.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The night of the member's own zone, in which nothing is sent that was not asked for. */
final class QuietHours {

  static final LocalTime BEGIN = LocalTime.of(21, 0);
  static final LocalTime END = LocalTime.of(8, 0);

  private QuietHours() {}

  /** The same moment by day; eight in the morning where it falls into the night. */
  static Instant earliest(Instant wanted, ZoneId zone) {
    ZonedDateTime local = wanted.atZone(zone);
    if (local.toLocalTime().isBefore(END)) {
      return ZonedDateTime.of(local.toLocalDate(), END, zone).toInstant();
    }
    if (!local.toLocalTime().isBefore(BEGIN)) {
      return ZonedDateTime.of(local.toLocalDate().plusDays(1), END, zone).toInstant();
    }
    return wanted;
  }
}
