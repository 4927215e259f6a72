package travel.loyalty.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** The rows of holds, changed under the lock of their account only. */
final class HoldStore {

  private static final String COLUMNS =
      "select account_id, id, part_of, points, captured, state, purpose, reference, owner, authorised_at,"
          + " expires_at, closed_at from point_hold";
  private static final String ONE = COLUMNS + " where id = ? and part_of is null";
  private static final String SHARES = COLUMNS + " where part_of = ? order by account_id";
  private static final String OPEN =
      COLUMNS + " where account_id = ? and due_at is not null order by due_at, id";
  private static final String DUE =
      COLUMNS + " where account_id in (" + Places.MANY + ") and due_at <= ?";
  private static final String NEXT_DUE =
      "select account_id, min(due_at) as next_due from point_hold where account_id in ("
          + Places.MANY
          + ") and due_at > ? group by account_id";
  private static final String INSERT =
      "insert into point_hold (points, captured, state, purpose, reference, owner, authorised_at,"
          + " expires_at, closed_at, due_at, account_id, id, part_of)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "update point_hold set captured = ?, state = ?, closed_at = ?, due_at = ? where id = ?";

  private final Sql sql;

  HoldStore(Sql sql) {
    this.sql = sql;
  }

  Optional<Hold> one(long id) {
    return sql.first(ONE, HoldStore::hold, id);
  }

  /** What other accounts have in a hold. */
  List<Hold> shares(long whole) {
    return sql.list(SHARES, HoldStore::hold, whole);
  }

  /** Those that are open, the first to end first. */
  List<Hold> open(MemberId account) {
    return sql.list(OPEN, HoldStore::hold, account);
  }

  /** Open ones whose time is over by then. */
  List<Hold> due(List<MemberId> accounts, Instant now) {
    List<Hold> due = new ArrayList<>();
    for (Object[] chunk : Places.chunks(accounts, now)) {
      due.addAll(sql.list(DUE, HoldStore::hold, chunk));
    }
    return due;
  }

  /** Of each account the first time-out after that moment. */
  Map<Long, Instant> nextDue(List<MemberId> accounts, Instant after) {
    Map<Long, Instant> next = new HashMap<>();
    for (Object[] chunk : Places.chunks(accounts, after)) {
      sql.list(
              NEXT_DUE,
              row -> Map.entry(row.getLong("account_id"), Sql.instant(row, "next_due")),
              chunk)
          .forEach(found -> next.put(found.getKey(), found.getValue()));
    }
    return next;
  }

  void insert(Collection<Hold> holds) {
    List<Object[]> rows = new ArrayList<>();
    for (Hold hold : holds) {
      HoldTerms terms = hold.terms();
      rows.add(
          new Object[] {
            terms.points(),
            hold.captured(),
            hold.state(),
            terms.purpose(),
            terms.reference(),
            terms.owner(),
            terms.authorisedAt(),
            terms.expiresAt(),
            hold.closedAt(),
            dueAt(hold),
            terms.account(),
            terms.id(),
            terms.isShare() ? Optional.of(terms.whole()) : Optional.empty()
          });
    }
    sql.batch(INSERT, rows);
  }

  void update(Collection<Hold> holds) {
    List<Object[]> rows = new ArrayList<>();
    for (Hold hold : holds) {
      rows.add(
          new Object[] {
            hold.captured(), hold.state(), hold.closedAt(), dueAt(hold), hold.terms().id()
          });
    }
    sql.batch(UPDATE, rows);
  }

  private static Optional<Instant> dueAt(Hold hold) {
    return hold.isOpen() ? Optional.of(hold.terms().expiresAt()) : Optional.empty();
  }

  private static Hold hold(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    Long whole = Sql.number(row, "part_of");
    return new Hold(
        new HoldTerms(
            new MemberId(row.getLong("account_id")),
            id,
            whole == null ? id : whole,
            Sql.points(row, "points"),
            HoldPurpose.valueOf(row.getString("purpose")),
            row.getString("reference"),
            row.getString("owner"),
            Sql.instant(row, "authorised_at"),
            Sql.instant(row, "expires_at")),
        HoldState.valueOf(row.getString("state")),
        Sql.points(row, "captured"),
        Optional.ofNullable(Sql.instant(row, "closed_at")));
  }
}
