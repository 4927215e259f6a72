package travel.loyalty.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/**
 * Checks the invariants of the ledger in one snapshot. Sums are compared by the database; the hash
 * chain and the explanations are computed again entry by entry. It goes through the accounts range
 * by range, so that no statement takes longer with every member who joins.
 */
final class LedgerAudit {

  /** How many accounts one statement looks at. */
  static final int ACCOUNTS_AT_ONCE = 2000;

  private final Sql sql;
  private final int accountsAtOnce;

  LedgerAudit(Sql sql) {
    this(sql, ACCOUNTS_AT_ONCE);
  }

  LedgerAudit(Sql sql, int accountsAtOnce) {
    this.sql = sql;
    this.accountsAtOnce = accountsAtOnce;
  }

  AuditReport all(Instant now) {
    return sql.inSnapshot(snapshot -> report(snapshot, now, ranges(snapshot)));
  }

  AuditReport of(MemberId member, Instant now) {
    AuditRange one = new AuditRange(member.value(), member.value());
    return sql.inSnapshot(snapshot -> report(snapshot, now, List.of(one)));
  }

  // Without a gap between them, and open at both ends: rows of no account are in one, too.
  private List<AuditRange> ranges(Sql snapshot) {
    List<AuditRange> ranges = new ArrayList<>();
    long first = Long.MIN_VALUE;
    List<Long> ids = accountsFrom(snapshot, first);
    while (ids.size() == accountsAtOnce) {
      long last = ids.get(ids.size() - 1);
      ranges.add(new AuditRange(first, last));
      first = last + 1;
      ids = accountsFrom(snapshot, first);
    }
    ranges.add(new AuditRange(first, Long.MAX_VALUE));
    return ranges;
  }

  private List<Long> accountsFrom(Sql snapshot, long first) {
    return snapshot.list(
        "select member_id from point_account where member_id >= ? order by member_id limit ?",
        row -> row.getLong("member_id"),
        first,
        accountsAtOnce);
  }

  private static AuditReport report(Sql snapshot, Instant now, List<AuditRange> ranges) {
    Map<Invariant, Tally> tallies = new EnumMap<>(Invariant.class);
    Arrays.stream(Invariant.values()).forEach(each -> tallies.put(each, new Tally()));
    ranges.forEach(range -> check(snapshot, range, tallies));
    List<AuditReport.Result> results = new ArrayList<>();
    tallies.forEach(
        (invariant, tally) -> results.add(tally.findings.result(invariant, tally.checked)));
    return new AuditReport(now, results);
  }

  /** What was found of one invariant so far. */
  private static final class Tally {
    private final AuditFindings findings = new AuditFindings();
    private long checked;
  }

  private static void check(Sql snapshot, AuditRange range, Map<Invariant, Tally> tallies) {
    EntryAudit entries = new EntryAudit(snapshot, range);
    entries.run();
    tallies.forEach(
        (invariant, tally) -> {
          Arrays.stream(AuditQuery.values())
              .filter(query -> query.invariant() == invariant)
              .forEach(query -> query.run(snapshot, range, tally.findings));
          tally.findings.addAll(entries.findings(invariant));
          tally.checked += checked(snapshot, range, invariant);
        });
  }

  private static long checked(Sql snapshot, AuditRange range, Invariant invariant) {
    return snapshot
        .first(invariant.subject().count(), row -> row.getLong("n"), range.first(), range.last())
        .orElseThrow();
  }
}
