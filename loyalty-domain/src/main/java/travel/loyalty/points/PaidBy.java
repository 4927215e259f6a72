package travel.loyalty.points;

import java.util.ArrayList;
import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/** Remembers whose points paid for what a member spent, where they were not the member's alone. */
final class PaidBy {

  private final Sql sql;
  private final List<Object[]> rows = new ArrayList<>();

  PaidBy(Sql sql) {
    this.sql = sql;
  }

  void note(MemberId member, SourceRef source, MemberId payer) {
    rows.add(new Object[] {member, source.kind(), source.reference(), payer});
  }

  /** The others who paid. */
  List<MemberId> others(MemberId member, SourceRef source) {
    return sql.list(
        "select account_id from point_paid_by"
            + " where member_id = ? and source_kind = ? and source_reference = ?"
            + " order by account_id",
        row -> new MemberId(row.getLong("account_id")),
        member,
        source.kind(),
        source.reference());
  }

  void write() {
    sql.batch(
        "insert into point_paid_by (member_id, source_kind, source_reference, account_id)"
            + " values (?, ?, ?, ?)",
        rows);
  }
}
