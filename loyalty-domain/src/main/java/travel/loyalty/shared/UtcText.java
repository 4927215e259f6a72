package travel.loyalty.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An instant as SQL writes a {@code datetime(6)}: UTC, to the microsecond. Bound as text because
 * MariaDB 10 greets as version 5.5.5, from which MySQL's driver concludes that it knows no
 * fractions of a second and cuts them off every date it is given; and because a {@code Timestamp}
 * goes through the zone of the server.
 */
public final class UtcText {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private UtcText() {}

  public static String of(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).format(TEXT);
  }
}
