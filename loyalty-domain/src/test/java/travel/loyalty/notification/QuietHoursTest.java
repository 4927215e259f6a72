package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-03-01T08:00:00+08:00, 2026-03-01T08:00:00+08:00", // the night is over
    "Asia/Shanghai, 2026-03-01T07:59:59+08:00, 2026-03-01T08:00:00+08:00",
    "Asia/Shanghai, 2026-03-01T20:59:59+08:00, 2026-03-01T20:59:59+08:00",
    "Asia/Shanghai, 2026-03-01T21:00:00+08:00, 2026-03-02T08:00:00+08:00",
    "Asia/Shanghai, 2026-03-01T00:00:00+08:00, 2026-03-01T08:00:00+08:00", // same day's morning
    "Asia/Shanghai, 2026-12-31T23:00:00+08:00, 2027-01-01T08:00:00+08:00",
    "America/Sao_Paulo, 2026-03-01T11:00:00Z, 2026-03-01T11:00:00Z", // eight there
    "America/Sao_Paulo, 2026-03-01T10:59:00Z, 2026-03-01T11:00:00Z",
    "Europe/Berlin, 2026-03-28T22:00:00+01:00, 2026-03-29T08:00:00+02:00", // a short night
    "Europe/Berlin, 2026-10-24T22:00:00+02:00, 2026-10-25T08:00:00+01:00", // a long one
    "Asia/Kathmandu, 2026-03-01T02:15:00Z, 2026-03-01T02:15:00Z", // zones of three quarters
    "Pacific/Kiritimati, 2026-03-01T07:00:00Z, 2026-03-01T18:00:00Z"
  })
  void a_message_waits_for_the_morning_of_its_member(
      String zone, OffsetDateTime wanted, OffsetDateTime sent) {
    assertThat(QuietHours.earliest(wanted.toInstant(), ZoneId.of(zone)))
        .isEqualTo(sent.toInstant());
  }
}
