package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestTurns;
import travel.loyalty.shared.MemberId;

class DuePointsTest {

  private static final int MEMBERS = 2 * AccountStore.DUE_MOST + 1; // more than two chunks

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Book book;
  private DuePoints job;

  @BeforeEach
  void open() {
    book = new Book(database).today("2026-03-01");
    DueChunk chunk = new TransactionalChunk();
    job = new DuePoints(database.sql(), chunk, ForkJoinPool.commonPool());
  }

  /** What the container does around each call. */
  private final class TransactionalChunk extends DueChunk {
    @Override
    public int settle(Instant now) {
      DueChunk inner = new DueChunk(database.sql(), book.programme, book.events);
      return database.inTransaction(() -> inner.settle(now));
    }

    @Override
    public void settle(List<MemberId> due, Instant now) {
      DueChunk inner = new DueChunk(database.sql(), book.programme, book.events);
      database.inTransaction(() -> inner.settle(due, now));
    }
  }

  private List<MemberId> membersWhoWait() {
    List<MemberId> members = new ArrayList<>();
    List<Credit> credits = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      MemberId member = book.anybody();
      members.add(member);
      credits.add(Book.credit(member, "crs/1", "10.00", Book.at("2026-03-27"), "2028-03-27"));
    }
    book.done(credits);
    return members;
  }

  @Test
  void the_job_matures_all_that_is_due_and_says_when_it_is_wanted_next() {
    List<MemberId> members = membersWhoWait();
    assertThat(job.nextDue()).contains(Book.at("2026-03-27"));
    book.today("2026-03-27");
    job.run(book.clock.instant(), TestTurns.KEPT);
    assertThat(members)
        .allSatisfy(
            m -> assertThat(book.points.balance(m).available().toString()).isEqualTo("10.00"));
    assertThat(job.nextDue()).contains(Book.endOf("2028-03-27"));
    assertThat(book.points.audit().isOk()).isTrue();
  }

  @Test
  void running_it_again_or_after_a_stop_posts_nothing_twice() {
    List<MemberId> members = membersWhoWait();
    book.today("2026-03-27");
    new TransactionalChunk().settle(members.subList(0, 99), book.clock.instant());
    job.run(book.clock.instant(), TestTurns.KEPT);
    job.run(book.clock.instant(), TestTurns.KEPT);
    assertThat(book.events.fired(PointsPosted.class)).hasSize(2 * MEMBERS);
  }

  @Test
  void an_account_that_cannot_be_settled_holds_up_no_other_and_is_named() {
    List<MemberId> members = membersWhoWait();
    MemberId bad = members.get(3);
    database.sql().update("update point_account set pending = 0 where member_id = ?", bad);
    book.today("2026-03-27");
    assertThatIllegalStateException()
        .isThrownBy(() -> job.run(book.clock.instant(), TestTurns.KEPT))
        .withMessageContaining("1 accounts not settled, first [" + bad + "]");
    assertThat(members)
        .filteredOn(member -> !member.equals(bad))
        .allSatisfy(
            m -> assertThat(book.points.balance(m).available().toString()).isEqualTo("10.00"));
  }

  @Test
  void between_two_chunks_it_stops_where_another_node_took_over() {
    membersWhoWait();
    book.today("2026-03-27");
    TestTurns.takenOverAfter(1, turn -> job.run(book.clock.instant(), turn));
    assertThat(book.events.fired(PointsPosted.class)).hasSizeBetween(MEMBERS + 1, 2 * MEMBERS - 1);
  }

  @Test
  void a_month_that_begins_again_by_a_zone_further_west_goes_on() {
    MemberId member = book.anybody();
    earns(member, "1", "2026-03-10T12:00:00Z", "Asia/Shanghai");
    earns(member, "2", "2026-03-31T17:00:00Z", "America/Los_Angeles"); // April in Shanghai
    earns(member, "3", "2026-04-02T12:00:00Z", "America/Los_Angeles");
    assertThat(
            database
                .sql()
                .list(
                    "select month_number, earned from point_month where account_id = ?",
                    row -> row.getInt("month_number") + " " + row.getString("earned"),
                    member))
        .containsExactly("202603 20.00");
  }

  private void earns(MemberId member, String reference, String at, String zone) {
    Instant now = Instant.parse(at);
    Credit credit = Book.credit(member, reference, "10.00", now, "2028-03-27");
    Ledger ledger = new Ledger(database.sql(), () -> ZoneId.of(zone), posted -> {});
    database.inTransaction(() -> ledger.post(List.of(credit), Book.BEN, now));
  }

  @Test
  void before_anything_is_due_it_does_nothing() {
    membersWhoWait();
    job.run(Book.at("2026-03-26T23:59:59"), TestTurns.KEPT);
    assertThat(book.events.fired()).hasSize(MEMBERS);
  }
}
