package travel.loyalty.points.adjustment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** The rows of adjustments. */
final class AdjustmentStore {

  private static final String COLUMNS =
      "select id, member_id, points, reason, reference, state, proposed_by, proposed_at,"
          + " decided_by, decided_at, note from point_adjustment";
  private static final String BY_ID = COLUMNS + " where id = ?";
  private static final String BY_ID_LOCKED = BY_ID + " for update";
  private static final String BY_REFERENCE = COLUMNS + " where member_id = ? and reference = ?";
  private static final String BY_STATE =
      COLUMNS + " where state = ? and id < ? order by id desc limit ?";
  private static final String INSERT =
      "insert into point_adjustment (id, member_id, points, reason, reference, state,"
          + " proposed_by, proposed_at, note) values (?, ?, ?, ?, ?, ?, ?, ?, '')";
  private static final String DECIDE =
      "update point_adjustment set state = ?, decided_by = ?, decided_at = ?, note = ?"
          + " where id = ?";

  private final Sql sql;

  AdjustmentStore(Sql sql) {
    this.sql = sql;
  }

  void insert(ApprovalView adjustment) {
    sql.update(
        INSERT,
        adjustment.id(),
        adjustment.member(),
        adjustment.points(),
        adjustment.reason(),
        adjustment.reference(),
        adjustment.state(),
        adjustment.proposedBy(),
        adjustment.proposedAt());
  }

  Optional<ApprovalView> find(long id) {
    return sql.first(BY_ID, AdjustmentStore::view, id);
  }

  /** Holds the row, so that two who decide at once decide one after the other. */
  Optional<ApprovalView> lock(long id) {
    return sql.first(BY_ID_LOCKED, AdjustmentStore::view, id);
  }

  Optional<ApprovalView> find(MemberId member, String reference) {
    return sql.first(BY_REFERENCE, AdjustmentStore::view, member, reference);
  }

  List<ApprovalView> inState(ApprovalState state, long before, int limit) {
    return sql.list(BY_STATE, AdjustmentStore::view, state, before, limit);
  }

  void decide(long id, ApprovalState state, Actor by, Instant at, String note) {
    sql.update(DECIDE, state, by, at, note, id);
  }

  private static ApprovalView view(ResultSet row) throws SQLException {
    return new ApprovalView(
        row.getLong("id"),
        new MemberId(row.getLong("member_id")),
        Sql.points(row, "points"),
        row.getString("reason"),
        row.getString("reference"),
        ApprovalState.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        Sql.instant(row, "proposed_at"),
        Optional.ofNullable(row.getString("decided_by")),
        Optional.ofNullable(Sql.instant(row, "decided_at")),
        row.getString("note"));
  }
}
