package travel.loyalty.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/** The entry rows and their allocations: written once, read as views. */
final class EntryStore {

  static final String COLUMNS =
      "select account_id, seq, posted_at, kind, points, pending_after as pending,"
          + " available_after as available, held_after as held, debt_after as debt, source_kind,"
          + " source_reference, rule_code, rule_version, explanation, lot_id, actor"
          + " from ledger_entry";
  private static final String OF_CAUSE =
      COLUMNS
          + " where account_id = ? and source_kind = ? and source_reference = ? and rule_code = ?"
          + " order by seq";
  private static final String FROM =
      COLUMNS
          + " where account_id = ? and source_kind = ? and source_reference like ? escape '!'"
          + " order by seq";
  private static final String INSERT =
      "insert into ledger_entry (account_id, seq, posted_at, kind, points, pending_change,"
          + " available_change, held_change, debt_change, pending_after, available_after,"
          + " held_after, debt_after, source_kind, source_reference, rule_code, rule_version,"
          + " explanation, lot_id, actor, previous_hash, hash)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ALLOCATE =
      "insert into ledger_allocation (account_id, seq, line, lot_id, from_part, to_part, points)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;

  EntryStore(Sql sql) {
    this.sql = sql;
  }

  /** What a source has caused by a rule. */
  List<EntryView> caused(MemberId account, SourceRef source, String rule) {
    return sql.list(OF_CAUSE, EntryStore::view, account, source.kind(), source.reference(), rule);
  }

  /** Those whose source is of the same kind and begins with its reference, oldest first. */
  List<EntryView> from(MemberId account, SourceRef prefix) {
    return sql.list(FROM, EntryStore::view, account, prefix.kind(), LotStore.beginningWith(prefix));
  }

  /**
   * Writes new entries.
   *
   * @throws Sql.DuplicateKey if one of them was made before
   */
  void insert(List<Entry> entries) {
    List<Object[]> rows = new ArrayList<>();
    for (Entry entry : entries) {
      rows.add(values(entry));
    }
    sql.batch(INSERT, rows);
  }

  private static Object[] values(Entry entry) {
    Effect effect = entry.effect();
    Balance after = entry.after();
    return new Object[] {
      entry.account(),
      entry.seq(),
      entry.at(),
      entry.kind(),
      entry.points(),
      effect.pending(),
      effect.available(),
      effect.held(),
      effect.debt(),
      after.pending(),
      after.available(),
      after.held(),
      after.debt(),
      entry.cause().source().kind(),
      entry.cause().source().reference(),
      entry.cause().rule(),
      entry.cause().ruleVersion(),
      entry.explanationText(),
      entry.lot(),
      entry.cause().actor(),
      entry.previousHash(),
      entry.hash()
    };
  }

  /** Writes which lots the entries touched; entries and lots are there already. */
  void allocate(List<Entry> entries) {
    List<Object[]> rows = new ArrayList<>();
    for (Entry entry : entries) {
      int line = 0;
      for (Allocation part : entry.allocations()) {
        rows.add(
            new Object[] {
              entry.account(),
              entry.seq(),
              ++line,
              part.lot().id(),
              part.from(),
              part.to(),
              part.points()
            });
      }
    }
    sql.batch(ALLOCATE, rows);
  }

  static EntryView view(ResultSet row) throws SQLException {
    return new EntryView(
        new MemberId(row.getLong("account_id")),
        row.getLong("seq"),
        Sql.instant(row, "posted_at"),
        EntryKind.valueOf(row.getString("kind")),
        Sql.points(row, "points"),
        AccountStore.balance(row),
        new SourceRef(row.getString("source_kind"), row.getString("source_reference")),
        row.getString("rule_code"),
        row.getInt("rule_version"),
        ExplanationJson.read(row.getString("explanation")),
        Optional.ofNullable(Sql.number(row, "lot_id")),
        row.getString("actor"));
  }
}
