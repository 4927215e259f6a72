package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.CountingSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestMembers;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

class AccountStoreTest {

  private static final MemberId EARLIER = new MemberId(1);
  private static final MemberId LATER = new MemberId(2);

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @BeforeEach
  void both_are_members() {
    TestMembers.add(database.sql(), EARLIER.value());
    TestMembers.add(database.sql(), LATER.value());
  }

  @Test
  void who_waits_for_an_account_that_another_opens_holds_no_later_one() throws Exception {
    lock(List.of(LATER));
    CountDownLatch secondStatement = new CountDownLatch(2);
    CountingSource source = new CountingSource(database.source(), secondStatement::countDown);
    CompletableFuture<Set<MemberId>> both = new CompletableFuture<>();
    database.inTransaction(
        () -> {
          new AccountStore(database.sql()).lock(List.of(EARLIER));
          both.completeAsync(() -> lock(new Sql(source), List.of(LATER, EARLIER)));
          assertThat(secondStatement.await(10, TimeUnit.SECONDS)).isTrue();
          return new AccountStore(database.sql()).lock(List.of(LATER));
        });
    assertThat(both.get(10, TimeUnit.SECONDS)).containsExactly(EARLIER, LATER);
  }

  @Test
  void accounts_that_are_missing_are_opened_beside_those_that_are_there() {
    lock(List.of(LATER));
    assertThat(lock(List.of(LATER, EARLIER))).containsExactly(EARLIER, LATER);
    assertThat(lock(List.of())).isEmpty();
  }

  private Set<MemberId> lock(List<MemberId> members) {
    return lock(database.sql(), members);
  }

  private Set<MemberId> lock(Sql sql, List<MemberId> members) {
    return database.inTransaction(() -> new AccountStore(sql).lock(members).keySet());
  }
}
