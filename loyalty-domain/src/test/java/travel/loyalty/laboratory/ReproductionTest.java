package travel.loyalty.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.earning.AnyHistory;
import travel.loyalty.earning.AnyHistory.Kind;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/**
 * Replaying by the rules that counted finds what the ledger holds, to the hundredth: for any
 * bookings, refunds, cancellations, levels, bonus rules, budgets, shares of companies, and versions
 * in between.
 */
class ReproductionTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final long seed = Long.getLong("loyalty.seed", System.nanoTime());
  private LaboratoryHouse laboratory;
  private AnyHistory history;

  @RepeatedTest(6)
  void what_counted_gives_the_ledger_also_where_budgets_ran_out() {
    happen(Kind.LIMITS);
    assertReproduced(laboratory.replayed(ReplayRequest.ofWhatCounted(FIRST, LAST)));
  }

  @RepeatedTest(6)
  void what_counted_gives_the_ledger_also_where_versions_reached_back() {
    happen(Kind.BACKDATED);
    assertReproduced(laboratory.replayed(ReplayRequest.ofWhatCounted(FIRST, LAST)));
  }

  private void happen(Kind kind) {
    Random random = new Random(seed);
    history = new AnyHistory(database, random, kind);
    laboratory =
        new LaboratoryHouse(
            database,
            history.clock().asBusinessClock(),
            history.programmes(),
            1 + random.nextInt(20));
    history.happen(60);
  }

  private void assertReproduced(ReplayView replay) {
    assertThat(replay.state()).as("seed %d", seed).isEqualTo(ReplayState.DONE);
    assertThat(byMember(replay, "points_then")).as("seed %d", seed).isEqualTo(ledger());
    assertThat(byMember(replay, "points_now")).as("seed %d", seed).isEqualTo(ledger());
    assertThat(replay.figures().change()).isEqualTo(Points.ZERO);
    assertThat(laboratory.service.levels(replay.id())).noneMatch(LevelResult::isShift);
    assertThat(history.faults()).as("seed %d", seed).isEmpty();
  }

  private Map<Long, Points> byMember(ReplayView replay, String column) {
    Map<Long, Points> found = new TreeMap<>();
    database
        .sql()
        .list(
            "select member_id, "
                + column
                + " as points from replay_member where replay_id = ?"
                + " and "
                + column
                + " <> 0",
            row -> found.put(row.getLong("member_id"), Sql.points(row, "points")),
            replay.id().value());
    return found;
  }

  /** What bookings were credited less what was taken back, of what was spent already a debt. */
  private Map<Long, Points> ledger() {
    Map<Long, Points> found = new TreeMap<>();
    database
        .sql()
        .list(
            "select account_id, sum(pending_change + available_change - debt_change) as points"
                + " from ledger_entry where source_kind in ('BOOKING', 'COMPANY')"
                + " and kind in ('PENDING', 'EARNED', 'CLAWED_BACK', 'DEBT') group by account_id"
                + " having sum(pending_change + available_change - debt_change) <> 0",
            row -> found.put(row.getLong("account_id"), Sql.points(row, "points")));
    return found;
  }
}
