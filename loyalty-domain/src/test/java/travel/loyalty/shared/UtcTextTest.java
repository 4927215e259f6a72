package travel.loyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.TestDatabase;

class UtcTextTest {

  private static final Instant AT = Instant.parse("2026-03-01T02:00:00.120450Z");

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T02:00:00.120450Z, 2026-03-01 02:00:00.120450",
    "2026-03-01T02:00:00Z,        2026-03-01 02:00:00.000000",
    "2024-02-29T23:59:59.999999Z, 2024-02-29 23:59:59.999999",
  })
  void an_instant_is_written_in_UTC_to_the_microsecond(Instant instant, String text) {
    assertThat(UtcText.of(instant)).isEqualTo(text);
  }

  @Test
  void microseconds_go_into_the_database_and_come_back() {
    database
        .sql()
        .update("insert into job_lease (job, token, held_until) values (?, ?, ?)", "j", 1, AT);
    assertThat(heldFrom(AT)).containsExactly(AT);
    assertThat(heldFrom(AT.plusNanos(1000))).isEmpty();
  }

  private List<Instant> heldFrom(Instant at) {
    return database
        .sql()
        .list(
            "select held_until from job_lease where held_until >= ?",
            row -> Sql.instant(row, "held_until"),
            at);
  }
}
