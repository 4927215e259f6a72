package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import travel.loyalty.CountingSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/**
 * Every corruption that is planted in the tables is found, and named by the invariant it breaks.
 * Those that the tables' own constraints refuse are planted without them.
 */
class LedgerAuditTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private static final List<String> TABLES =
      List.of("ledger_allocation", "ledger_entry", "point_lot", "point_month", "point_account");

  private static final Duration DAY = Duration.ofDays(1);

  private Book book;
  private String restore = "";

  @BeforeEach
  void an_account_with_a_history() {
    book = new Book(database).today("2026-01-10");
    book.earned("crs/1/1@1", "100.00", "2026-06-30");
    book.earned("crs/2/1@1", "50.00", "2027-06-30");
    book.waits("crs/3/1@1", "36.00", "2026-02-20", "2028-02-20");
    book.today("2026-02-10").spends("order-1", "120.00");
    book.clawsBack("crs/1/1@2", "60.00", "crs/1/1@");
    book.today("2026-02-20");
    assertThat(book.lines())
        .containsExactly(
            "EARNED 100.00",
            "EARNED 50.00",
            "PENDING 36.00",
            "REDEEMED -120.00",
            "CLAWED_BACK -30.00",
            "DEBT 30.00",
            "MATURED 36.00",
            "DEBT_REPAID -30.00");
  }

  @Test
  void a_sound_ledger_has_no_violations_and_says_what_was_checked() {
    AuditReport report = book.points.audit();
    assertThat(report.isOk()).isTrue();
    assertThat(report.invariants().stream().map(AuditReport.Result::code))
        .containsExactly("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8");
    assertThat(report.invariants().get(0).checked()).isEqualTo(3);
    assertThat(report.invariants().get(3).checked()).isEqualTo(8);
  }

  @Test
  void no_statement_looks_at_more_accounts_than_it_can_in_time() {
    CountingSource source = new CountingSource(database.source());
    Instant now = Instant.parse("2026-02-20T00:00:00Z");
    Adjustment gift =
        new Adjustment(
            book.anybody(), Points.of("5.00"), new SourceRef("ADJUSTMENT", "a"), now.plus(DAY));
    database.inTransaction(() -> book.points.adjust(gift, Actor.staff("ben")));
    AuditReport whole = new LedgerAudit(database.sql()).all(now);
    AtomicReference<AuditReport> parts = new AtomicReference<>();
    List<String> statements =
        source.during(() -> parts.set(new LedgerAudit(new Sql(source), 1).all(now)));
    assertThat(parts.get()).isEqualTo(whole);
    assertThat(statements)
        .filteredOn(text -> text.contains("count(*) as n from point_lot"))
        .hasSizeGreaterThan(1);
  }

  /**
   * A planted fault.
   *
   * @param constraint of {@code table} that would refuse it; empty if none would
   * @param definition by which the constraint comes back
   * @param found {@code invariant problem} of what must be found, among other things
   */
  record Corruption(
      String name,
      String table,
      String constraint,
      String definition,
      String sql,
      String found,
      String place) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Corruption plant(String name, String sql, String found, String place) {
    return new Corruption(name, "", "", "", sql, found, place);
  }

  static Stream<Corruption> corruptions() {
    return Stream.of(
        new Corruption(
            "a lot that issued more than it has parts",
            "point_lot",
            "point_lot_parts_make_it_up",
            " check (issued = pending + available + held + consumed + expired + revoked)",
            "update point_lot set issued = issued + 0.01 where source_reference = 'crs/2/1@1'",
            "I1 lot-parts",
            "lot"),
        new Corruption(
            "a lot with a negative part",
            "point_lot",
            "point_lot_no_part_negative",
            " check (pending >= 0 and available >= 0 and held >= 0 and consumed >= 0"
                + " and expired >= 0 and revoked >= 0)",
            "update point_lot set available = -1, consumed = consumed + 7"
                + " where source_reference = 'crs/3/1@1'",
            "I1 lot-negative",
            "lot"),
        plant(
            "an open lot that is marked closed",
            "update point_lot set is_open = false where source_reference = 'crs/3/1@1'",
            "I1 lot-open",
            "lot"),
        plant(
            "an allocation of one hundredth more",
            "update ledger_allocation set points = points + 0.01 where seq = 4 and line = 1",
            "I2 entry-allocations",
            "entry 4"),
        plant(
            "an allocation that is gone",
            "delete from ledger_allocation where seq = 5",
            "I2 entry-allocations",
            "entry 5"),
        plant(
            "an entry whose effect is not that of its kind",
            "update ledger_entry set kind = 'EARNED' where seq = 3",
            "I3 entry-effect",
            "entry 3"),
        plant(
            "a debt that points repaid, said to be settled in money",
            "update ledger_entry set kind = 'DEBT_SETTLED' where seq = 8",
            "I3 entry-effect",
            "entry 8"),
        plant(
            "points from nowhere on a balance",
            "update ledger_entry set points = 101, available_change = 101 where seq = 1",
            "I3 double-entry",
            "account"),
        plant(
            "an entry of which a word was changed",
            "update ledger_entry set actor = 'STAFF/eve' where seq = 2",
            "I4 entry-hash",
            "entry 2"),
        plant(
            "an entry that is said to be older",
            "update ledger_entry set posted_at = '2026-01-01 00:00:00' where seq = 6",
            "I4 chain-time",
            "entry 6"),
        plant(
            "an allocation that names another lot",
            "update ledger_allocation set lot_id = (select id from point_lot"
                + " where source_reference = 'crs/3/1@1') where seq = 4 and line = 1",
            "I4 entry-hash",
            "entry 4"),
        plant(
            "the last entry taken away",
            "delete from ledger_allocation where seq = 8; delete from ledger_entry where seq = 8",
            "I4 chain-head",
            "account"),
        plant(
            "an entry in the middle taken away",
            "delete from ledger_entry where seq = 6",
            "I4 chain-gap",
            "entry 7"),
        plant(
            "an entry whose hash was made anew and no longer links",
            "update ledger_entry set hash = previous_hash where seq = 2",
            "I4 chain-link",
            "entry 3"),
        new Corruption(
            "one source counted twice",
            "ledger_entry",
            "one_entry_per_source",
            " unique (account_id, source_kind, source_reference, rule_code, kind)",
            "update ledger_entry set source_reference = 'crs/1/1@1' where seq = 2",
            "I5 one-entry-per-source",
            "entry 2"),
        plant(
            "a balance of one hundredth more",
            "update point_account set available = available + 0.01",
            "I6 balance-replay",
            "account"),
        plant(
            "a debt forgotten on the account",
            "update point_account set debt = 5",
            "I6 balance-replay",
            "account"),
        plant(
            "two lots that changed places",
            "update point_lot set consumed = consumed - 1, revoked = revoked + 1"
                + " where source_reference = 'crs/1/1@1'",
            "I6 lot-replay",
            "lot"),
        plant(
            "a running balance that jumps",
            "update ledger_entry set available_after = available_after + 1 where seq = 2",
            "I6 running-balance",
            "entry 2"),
        plant(
            "an account that says it holds more than its lots",
            "update point_account set pending = pending + 1",
            "I7 control-total",
            "account"),
        plant(
            "a month that earned more than was posted",
            "update point_month set earned = earned + 1 where month_number = 202601",
            "I7 month-total",
            "account"),
        plant(
            "an explanation that computes to something else",
            "update ledger_entry set explanation = replace(explanation, '100.00', '100.01')"
                + " where seq = 1",
            "I8 explanation",
            "entry 1"),
        plant(
            "an explanation that is none",
            "update ledger_entry set explanation = 'because' where seq = 1",
            "I8 explanation",
            "entry 1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corruptions")
  void a_planted_corruption_is_found_and_named(Corruption corruption) {
    without(corruption, () -> plant(corruption.sql()));
    List<AuditReport.Result> results = book.points.audit().invariants();
    assertThat(found(results)).contains(corruption.found());
    AuditReport.Violation violation = violation(results, corruption.found());
    assertThat(violation.member()).isEqualTo(book.member);
    assertThat(place(violation, corruption.place())).isEqualTo(corruption.place());
    assertThat(found(book.points.audit(book.member).invariants())).contains(corruption.found());
    assertThat(book.points.audit(book.anybody()).isOk()).isTrue();
  }

  private void plant(String statements) {
    for (String sql : statements.split("; ")) {
      assertThat(database.sql().update(sql)).isPositive();
    }
  }

  private void without(Corruption corruption, Runnable work) {
    if (corruption.constraint().isEmpty()) {
      work.run();
      return;
    }
    String alter = "alter table " + corruption.table();
    database.sql().update(alter + " drop constraint " + corruption.constraint());
    restore = alter + " add constraint " + corruption.constraint() + corruption.definition();
    work.run();
  }

  // The tables are emptied before the constraint comes back, for the tests after this one.
  @AfterEach
  void bring_the_constraint_back() {
    for (String table : restore.isEmpty() ? List.<String>of() : TABLES) {
      database.sql().update("delete from " + table);
    }
    if (!restore.isEmpty()) {
      database.sql().update(restore);
    }
  }

  private static List<String> found(List<AuditReport.Result> results) {
    return results.stream()
        .flatMap(result -> result.violations().stream().map(v -> result.code() + " " + v.problem()))
        .collect(Collectors.toList());
  }

  private static AuditReport.Violation violation(List<AuditReport.Result> results, String found) {
    return results.stream()
        .filter(result -> found.startsWith(result.code() + " "))
        .flatMap(result -> result.violations().stream())
        .filter(violation -> found.endsWith(" " + violation.problem()))
        .findFirst()
        .orElseThrow();
  }

  private static String place(AuditReport.Violation violation, String wanted) {
    if (wanted.equals("lot")) {
      return violation.lot().isPresent() ? "lot" : "nowhere";
    }
    return wanted.equals("account") ? "account" : "entry " + violation.seq().orElseThrow();
  }
}
