package travel.loyalty.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.Sql;

/** That an entity keeps its instants exactly, whatever zone the server has. */
class StaffUserInstantTest {

  // São Paulo's clocks went from 00:00 to 01:00 that night: half past twelve was no time there.
  private static final Instant SKIPPED = Instant.parse("2018-11-04T00:30:00.000007Z");

  private final TimeZone zone = TimeZone.getDefault();

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private final EntityManager entities = database.entityManager();

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(zone);
  }

  @Test
  void an_hour_that_the_zone_of_the_server_skips_is_kept_to_the_microsecond() {
    TimeZone.setDefault(TimeZone.getTimeZone("America/Sao_Paulo"));
    database.inTransaction(() -> entities.persist(new StaffUser(7, "lin", SKIPPED)));
    assertThat(createdAt()).isEqualTo(SKIPPED);
  }

  @Test
  void a_later_change_of_the_row_leaves_the_instant_alone() {
    database.inTransaction(() -> entities.persist(new StaffUser(7, "lin", SKIPPED)));
    database.inTransaction(
        () -> {
          StaffUser user = entities.find(StaffUser.class, 7L);
          entities.refresh(user);
          user.describe("Lin Yue", Locale.ENGLISH);
        });
    assertThat(createdAt()).isEqualTo(SKIPPED);
  }

  private Instant createdAt() {
    return database
        .sql()
        .first("select created_at from staff_user", row -> Sql.instant(row, "created_at"))
        .orElseThrow();
  }
}
