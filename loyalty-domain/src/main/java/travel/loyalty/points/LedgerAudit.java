package travel.loyalty.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/**
 * Checks the invariants of the ledger in one snapshot. Sums are compared by the database; the hash
 * chain and the explanations are computed again entry by entry.
 */
final class LedgerAudit {

  private final Sql sql;

  LedgerAudit(Sql sql) {
    this.sql = sql;
  }

  AuditReport all(Instant now) {
    return report(now, new AuditRange(Long.MIN_VALUE, Long.MAX_VALUE));
  }

  AuditReport of(MemberId member, Instant now) {
    return report(now, new AuditRange(member.value(), member.value()));
  }

  private AuditReport report(Instant now, AuditRange range) {
    return sql.inSnapshot(snapshot -> new AuditReport(now, results(snapshot, range)));
  }

  private static List<AuditReport.Result> results(Sql snapshot, AuditRange range) {
    EntryAudit entries = new EntryAudit(snapshot, range);
    entries.run();
    List<AuditReport.Result> results = new ArrayList<>();
    for (Invariant invariant : Invariant.values()) {
      AuditFindings findings = new AuditFindings();
      for (AuditQuery query : AuditQuery.values()) {
        if (query.invariant() == invariant) {
          query.run(snapshot, range, findings);
        }
      }
      findings.addAll(entries.findings(invariant));
      results.add(findings.result(invariant, checked(snapshot, range, invariant)));
    }
    return results;
  }

  private static long checked(Sql snapshot, AuditRange range, Invariant invariant) {
    return snapshot
        .first(invariant.subject().count(), row -> row.getLong("n"), range.first(), range.last())
        .orElseThrow();
  }
}
