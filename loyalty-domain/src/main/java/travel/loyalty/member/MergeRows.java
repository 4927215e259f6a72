package travel.loyalty.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/** The rows of merges. */
final class MergeRows {

  private static final String COLUMNS =
      "select id, survivor, merged, state, reason, asked_at, asked_by, decided_at, decided_by,"
          + " undo_reason, undone_at, undone_by from member_merge ";

  private final Sql sql;

  MergeRows(Sql sql) {
    this.sql = sql;
  }

  /**
   * Keeps a merge that was asked for.
   *
   * @throws Refused {@code state-conflict} if that number is merged or waits for it
   */
  long add(MemberId survivor, MemberId merged, MergeState state, Asked asked) {
    long id = Ids.next();
    try {
      sql.update(
          "insert into member_merge (id, survivor, merged, state, open_key, reason, asked_at,"
              + " asked_by, undo_reason) values (?, ?, ?, ?, ?, ?, ?, ?, '')",
          id,
          survivor,
          merged,
          state,
          merged,
          asked.reason(),
          asked.at(),
          asked.by());
    } catch (Sql.DuplicateKey e) {
      throw new Refused("state-conflict");
    }
    return id;
  }

  /** Why something is wanted, when and by whom. */
  record Asked(String reason, Instant at, Actor by) {}

  void decide(long id, MergeState state, Instant at, Actor by) {
    sql.update(
        "update member_merge set state = ?, decided_at = ?, decided_by = ?,"
            + " open_key = case when ? = 'REJECTED' then null else open_key end where id = ?",
        state,
        at,
        by,
        state,
        id);
  }

  void undo(long id, Asked asked) {
    sql.update(
        "update member_merge set state = 'UNDONE', open_key = null, undo_reason = ?,"
            + " undone_at = ?, undone_by = ? where id = ?",
        asked.reason(),
        asked.at(),
        asked.by(),
        id);
  }

  Optional<MergeView> lock(long id) {
    return sql.first(COLUMNS + "where id = ? for update", MergeRows::view, id);
  }

  Optional<MergeView> find(long id) {
    return sql.first(COLUMNS + "where id = ?", MergeRows::view, id);
  }

  /** In which a member stands for another or another for it, the newest first. */
  List<MergeView> of(MemberId member) {
    return sql
        .list(
            COLUMNS + "where survivor = ? union " + COLUMNS + "where merged = ?",
            MergeRows::view,
            member,
            member)
        .stream()
        .sorted(Comparator.comparing(MergeView::id).reversed())
        .toList();
  }

  /** In a state, the newest first, before one of them. */
  List<MergeView> in(MergeState state, long before, int limit) {
    return sql.list(
        COLUMNS + "where state = ? and id < ? order by id desc limit ?",
        MergeRows::view,
        state,
        before,
        limit);
  }

  /** Those that were merged into a number directly. */
  List<MemberId> into(MemberId survivor) {
    return sql.list(
        "select merged from member_merge where survivor = ? and state = 'MERGED' order by merged",
        row -> new MemberId(row.getLong("merged")),
        survivor);
  }

  private static MergeView view(ResultSet row) throws SQLException {
    return new MergeView(
        row.getLong("id"),
        new MemberId(row.getLong("survivor")),
        new MemberId(row.getLong("merged")),
        MergeState.valueOf(row.getString("state")),
        row.getString("reason"),
        Sql.instant(row, "asked_at"),
        row.getString("asked_by"),
        Optional.ofNullable(Sql.instant(row, "decided_at")),
        Optional.ofNullable(row.getString("decided_by")),
        row.getString("undo_reason"),
        Optional.ofNullable(Sql.instant(row, "undone_at")),
        Optional.ofNullable(row.getString("undone_by")));
  }
}
