package travel.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {

  private static final String INSERT =
      "insert into business_clock (id, mode, motion, business_at, system_at)"
          + " values (?, 'T', 'T', ?, ?)";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final TestClock clock = new TestClock("2026-03-01T00:00:00Z");

  @Test
  void what_is_rolled_back_leaves_no_trace() {
    database.begin();
    insert(1);
    assertThat(count()).isEqualTo(1);
    database.rollback();
    assertThat(count()).isZero();
  }

  @Test
  void another_thread_sees_only_what_was_committed() throws InterruptedException {
    AtomicInteger seen = new AtomicInteger(-1);
    database.begin();
    insert(1);
    Thread other = new Thread(() -> seen.set(count()));
    other.start();
    other.join();
    database.commit();
    assertThat(seen).hasValue(0);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void plain_sql_and_jpa_share_the_transaction_of_the_thread() {
    var entities = database.entityManager();
    database.begin();
    insert(7);
    Object found =
        entities.createNativeQuery("select count(*) from business_clock").getSingleResult();
    assertThat(((Number) found).intValue()).isEqualTo(1);
    database.rollback();
    assertThat(count()).isZero();
  }

  private void insert(int id) {
    database.sql().update(INSERT, id, clock.instant(), clock.instant());
  }

  private int count() {
    return database
        .sql()
        .first("select count(*) as n from business_clock", row -> row.getInt("n"))
        .orElseThrow();
  }
}
