package travel.loyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;

class SqlTest {

  private static final String ADD = "insert into job_lease (job, token) values (?, 0)";
  private static final String LOCK = "select job from job_lease where job = ? for update";

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Test
  void a_row_that_is_there_already_is_a_duplicate_alone_and_within_a_batch() {
    Sql sql = database.sql();
    sql.update(ADD, "a");
    assertThatThrownBy(() -> sql.update(ADD, "a")).isInstanceOf(Sql.DuplicateKey.class);
    List<Object[]> rows = List.of(new Object[] {"b"}, new Object[] {"a"});
    assertThatThrownBy(() -> sql.batch(ADD, rows)).isInstanceOf(Sql.DuplicateKey.class);
  }

  @Test
  void a_row_that_refers_to_one_that_is_gone_met_another_transaction() {
    assertThatThrownBy(
            () ->
                database
                    .sql()
                    .update("insert into member_search (term, member_id) values ('ana', 4711)"))
        .isExactlyInstanceOf(Sql.Clash.class);
  }

  @Test
  void of_two_transactions_that_wait_for_each_other_one_is_busy() throws Exception {
    database.sql().batch(ADD, List.of(new Object[] {"a"}, new Object[] {"b"}));
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    CompletableFuture<Void> one = inOneTransaction("a", bothHoldOne, "b");
    CompletableFuture<Void> other = inOneTransaction("b", bothHoldOne, "a");
    assertThatThrownBy(CompletableFuture.allOf(one, other)::join)
        .hasCauseInstanceOf(Sql.Busy.class);
    assertThat(Stream.of(one, other).filter(CompletableFuture::isCompletedExceptionally))
        .hasSize(1);
  }

  private CompletableFuture<Void> inOneTransaction(
      String first, CyclicBarrier between, String second) {
    return CompletableFuture.runAsync(
        () ->
            database.inTransaction(
                () -> {
                  lock(first);
                  between.await();
                  lock(second);
                  return null;
                }));
  }

  private void lock(String job) {
    database.sql().list(LOCK, row -> row.getString("job"), job);
  }

  @Test
  void a_statement_that_is_wrong_is_our_mistake() {
    assertThatThrownBy(() -> database.sql().update("update nothing set x = 1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_clash_passes_every_door_as_it_is_and_rolls_back() {
    ApplicationException told = Sql.Clash.class.getAnnotation(ApplicationException.class);
    assertThat(told.rollback()).isTrue();
    assertThat(told.inherited()).isTrue();
    assertThat(Sql.Clash.class).isAssignableFrom(Sql.Busy.class);
    assertThat(Sql.Clash.class).isAssignableFrom(Sql.DuplicateKey.class);
  }
}
