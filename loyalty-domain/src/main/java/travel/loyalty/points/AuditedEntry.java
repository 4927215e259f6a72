package travel.loyalty.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.StringJoiner;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/**
 * One entry as its row stands, with the text its hash should cover. Kinds and parts stay texts: a
 * row that holds nonsense is to be reported, not to stop the check.
 *
 * @param text without allocations
 */
record AuditedEntry(
    long account,
    long seq,
    Instant at,
    Points points,
    Effect effect,
    Balance after,
    String explanation,
    String text,
    byte[] previousHash,
    byte[] hash) {

  static final String COLUMNS =
      "select account_id, seq, posted_at, kind, points, pending_change, available_change,"
          + " held_change, debt_change, pending_after as pending, available_after as available,"
          + " held_after as held, debt_after as debt, source_kind, source_reference, rule_code,"
          + " rule_version, explanation, lot_id, actor, previous_hash, hash from ledger_entry";

  static AuditedEntry read(ResultSet row) throws SQLException {
    Effect effect =
        new Effect(
            Sql.points(row, "pending_change"),
            Sql.points(row, "available_change"),
            Sql.points(row, "held_change"),
            Sql.points(row, "debt_change"));
    Balance after = AccountStore.balance(row);
    return new AuditedEntry(
        row.getLong("account_id"),
        row.getLong("seq"),
        Sql.instant(row, "posted_at"),
        Sql.points(row, "points"),
        effect,
        after,
        row.getString("explanation"),
        text(row, effect, after),
        row.getBytes("previous_hash"),
        row.getBytes("hash"));
  }

  private static String text(ResultSet row, Effect effect, Balance after) throws SQLException {
    StringJoiner text = new StringJoiner(EntryText.SEPARATOR);
    text.add(row.getString("account_id")).add(row.getString("seq"));
    text.add(Sql.instant(row, "posted_at").toString()).add(row.getString("kind"));
    text.add(Sql.points(row, "points").toString());
    text.add(effect.pending().toString()).add(effect.available().toString());
    text.add(effect.held().toString()).add(effect.debt().toString());
    text.add(after.pending().toString()).add(after.available().toString());
    text.add(after.held().toString()).add(after.debt().toString());
    text.add(row.getString("source_kind")).add(row.getString("source_reference"));
    text.add(row.getString("rule_code")).add(row.getString("rule_version"));
    text.add(row.getString("actor")).add(row.getString("explanation"));
    String lot = row.getString("lot_id");
    return text.add(lot == null ? "" : lot).toString();
  }
}
