package travel.loyalty.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/** The lot rows. They are read and written under the lock of their account only. */
final class LotStore {

  static final String COLUMNS =
      "select account_id, id, issued, pending, available, held, consumed, expired, revoked,"
          + " available_from, expires_at, revivals, source_kind, source_reference, rule_code,"
          + " rule_version from point_lot";
  private static final String OPEN = COLUMNS + " where account_id = ? and is_open = true";
  private static final String DUE =
      COLUMNS + " where account_id in (" + Places.MANY + ") and next_change_at <= ?";
  private static final String FROM =
      COLUMNS + " where account_id = ? and source_kind = ? and source_reference like ? escape '!'";
  private static final String ENDED =
      COLUMNS + " where account_id = ? and expires_at > ? and expires_at <= ?";
  private static final String OF_ENTRY =
      "select l.account_id, l.id, issued, pending, available, held, consumed, expired, revoked,"
          + " available_from, expires_at, revivals, source_kind, source_reference, rule_code,"
          + " rule_version, a.from_part, a.to_part, a.points"
          + " from ledger_allocation a"
          + " join point_lot l on l.account_id = a.account_id and l.id = a.lot_id"
          + " where a.account_id = ? and a.seq = ? order by a.line";
  private static final String NEXT_CHANGE =
      "select account_id, min(next_change_at) as next_change from point_lot"
          + " where account_id in ("
          + Places.MANY
          + ") and next_change_at > ?"
          + " group by account_id";
  private static final String INSERT =
      "insert into point_lot (account_id, id, issued, source_kind, source_reference, rule_code,"
          + " rule_version, pending, available, held, consumed, expired, revoked, available_from, expires_at,"
          + " next_change_at, is_open, revivals)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  // Many at once: one text that names the columns once, where as many updates would be as many.
  private static final String UPDATE_MANY =
      INSERT
          + " on duplicate key update pending = values(pending), available = values(available),"
          + " held = values(held), consumed = values(consumed), expired = values(expired),"
          + " revoked = values(revoked), available_from = values(available_from),"
          + " expires_at = values(expires_at), next_change_at = values(next_change_at),"
          + " is_open = values(is_open), revivals = values(revivals)";
  private static final String UPDATE =
      "update point_lot set pending = ?, available = ?, held = ?, consumed = ?, expired = ?,"
          + " revoked = ?, available_from = ?, expires_at = ?, next_change_at = ?, is_open = ?,"
          + " revivals = ? where account_id = ? and id = ?";

  private final Sql sql;

  LotStore(Sql sql) {
    this.sql = sql;
  }

  List<Lot> open(MemberId account) {
    return sql.list(OPEN, LotStore::lot, account);
  }

  /** What matures or ends by then. */
  List<Lot> due(List<MemberId> accounts, Instant now) {
    List<Lot> due = new ArrayList<>();
    for (Object[] chunk : Places.chunks(accounts, now)) {
      due.addAll(sql.list(DUE, LotStore::lot, chunk));
    }
    return due;
  }

  /** Those of the source's kind whose reference begins with its reference, closed ones too. */
  List<Lot> from(MemberId account, SourceRef prefix) {
    return sql.list(FROM, LotStore::lot, account, prefix.kind(), beginningWith(prefix));
  }

  static String beginningWith(SourceRef prefix) {
    return prefix.reference().replaceAll("[!%_]", "!$0") + "%";
  }

  /** Those that ended after one moment, up to another. */
  List<Lot> ended(MemberId account, Instant after, Instant until) {
    return sql.list(ENDED, LotStore::lot, account, after, until);
  }

  /** What an entry moved within lots; each lot is an object of its own. */
  List<Allocation> allocations(MemberId account, long seq) {
    return sql.list(
        OF_ENTRY,
        row ->
            new Allocation(
                lot(row),
                LotPart.valueOf(row.getString("from_part")),
                LotPart.valueOf(row.getString("to_part")),
                Sql.points(row, "points")),
        account,
        seq);
  }

  /** Of each account the first change of a lot after that moment, as the rows stand. */
  Map<Long, Instant> nextChanges(List<MemberId> accounts, Instant after) {
    Map<Long, Instant> next = new HashMap<>();
    for (Object[] chunk : Places.chunks(accounts, after)) {
      sql.list(
              NEXT_CHANGE,
              row -> Map.entry(row.getLong("account_id"), Sql.instant(row, "next_change")),
              chunk)
          .forEach(found -> next.put(found.getKey(), found.getValue()));
    }
    return next;
  }

  void insert(Collection<Lot> lots) {
    sql.batch(INSERT, lots.stream().map(LotStore::whole).toList());
  }

  void update(Collection<Lot> lots) {
    if (lots.size() == 1) {
      Lot lot = lots.iterator().next();
      List<Object> row = changing(lot);
      row.add(lot.account());
      row.add(lot.id());
      sql.update(UPDATE, row.toArray());
      return;
    }
    sql.batch(UPDATE_MANY, lots.stream().map(LotStore::whole).toList());
  }

  private static Object[] whole(Lot lot) {
    List<Object> row = new ArrayList<>();
    row.add(lot.account());
    row.add(lot.id());
    row.add(lot.issued());
    row.add(lot.source().kind());
    row.add(lot.source().reference());
    row.add(lot.rule());
    row.add(lot.ruleVersion());
    row.addAll(changing(lot));
    return row.toArray();
  }

  private static List<Object> changing(Lot lot) {
    List<Object> values = new ArrayList<>();
    for (LotPart part : LotPart.values()) {
      values.add(lot.in(part));
    }
    values.add(lot.availableFrom());
    values.add(lot.expiresAt());
    values.add(lot.nextChangeAt());
    values.add(lot.isOpen());
    values.add(lot.revivals());
    return values;
  }

  static Lot lot(ResultSet row) throws SQLException {
    Map<LotPart, Points> parts = new EnumMap<>(LotPart.class);
    for (LotPart part : LotPart.values()) {
      parts.put(part, Sql.points(row, part.name().toLowerCase(Locale.ROOT)));
    }
    return new Lot(
        new Lot.Origin(
            new MemberId(row.getLong("account_id")),
            row.getLong("id"),
            Sql.points(row, "issued"),
            new SourceRef(row.getString("source_kind"), row.getString("source_reference")),
            row.getString("rule_code"),
            row.getInt("rule_version")),
        parts,
        Sql.instant(row, "available_from"),
        Sql.instant(row, "expires_at"),
        row.getInt("revivals"));
  }
}
