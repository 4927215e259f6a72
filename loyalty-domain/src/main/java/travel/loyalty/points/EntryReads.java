package travel.loyalty.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/**
 * Reads the lines of the ledger by key, never by offset: the last page costs what the first does.
 */
final class EntryReads {

  private static final String OLDEST_FIRST =
      EntryStore.COLUMNS + " where account_id = ? and seq > ? order by seq limit ?";
  // As many places as there are kinds.
  private static final String NEWEST_FIRST =
      EntryStore.COLUMNS
          + " where account_id = ? and seq < ?"
          + " and kind in (?"
          + ", ?".repeat(EntryKind.values().length - 1)
          + ")"
          + " and posted_at >= ? and posted_at < ? order by seq desc limit ?";
  private static final String ONE = EntryStore.COLUMNS + " where account_id = ? and seq = ?";
  private static final String LOTS =
      "select l.id, l.source_kind, l.source_reference, l.expires_at, a.from_part, a.points"
          + " from ledger_allocation a"
          + " join point_lot l on l.account_id = a.account_id and l.id = a.lot_id"
          + " where a.account_id = ? and a.seq = ? order by a.line";
  private static final String ONE_LOT =
      "select id, source_kind, source_reference, expires_at from point_lot"
          + " where account_id = ? and id = ?";
  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private final Sql sql;

  EntryReads(Sql sql) {
    this.sql = sql;
  }

  PageOf<EntryView> oldestFirst(List<MemberId> accounts, PageRequest page) {
    EntryPage asked = new EntryPage(accounts, page, 0);
    List<EntryView> read = new ArrayList<>();
    for (MemberId account : asked.accounts()) {
      read.addAll(
          sql.list(OLDEST_FIRST, EntryStore::view, account, asked.place(account), asked.wanted()));
    }
    return asked.of(read, EntryPage.OLDEST_FIRST);
  }

  PageOf<EntryView> newestFirst(List<MemberId> accounts, EntryFilter filter, PageRequest page) {
    EntryPage asked = new EntryPage(accounts, page, Long.MAX_VALUE);
    List<EntryView> read = new ArrayList<>();
    for (MemberId account : asked.accounts()) {
      List<Object> values = new ArrayList<>();
      values.add(account);
      values.add(asked.place(account));
      values.addAll(kinds(filter));
      values.add(filter.from().orElse(FIRST));
      values.add(filter.until().orElse(LAST));
      values.add(asked.wanted());
      read.addAll(sql.list(NEWEST_FIRST, EntryStore::view, values.toArray()));
    }
    return asked.of(read, EntryPage.NEWEST_FIRST);
  }

  // Every kind that is not wanted becomes one that is.
  private static List<EntryKind> kinds(EntryFilter filter) {
    if (filter.kinds().isEmpty()) {
      return Arrays.asList(EntryKind.values());
    }
    EntryKind any = filter.kinds().iterator().next();
    return Arrays.stream(EntryKind.values())
        .map(kind -> filter.kinds().contains(kind) ? kind : any)
        .toList();
  }

  /** Those whose source is of the same kind and begins with its reference, oldest first. */
  List<EntryView> from(MemberId member, SourceRef prefix) {
    return new EntryStore(sql).from(member, prefix);
  }

  EntryDetail one(MemberId member, long seq) {
    EntryView entry =
        sql.first(ONE, EntryStore::view, member, seq).orElseThrow(() -> new NotFound("entry"));
    return new EntryDetail(entry, lots(entry));
  }

  /** The lots that a hold was set aside of, first expired first. */
  List<AllocationView> heldBy(List<MemberId> accounts, SourceRef hold) {
    return accounts.stream()
        .flatMap(account -> from(account, hold).stream())
        .filter(entry -> entry.kind() == EntryKind.HELD && entry.source().equals(hold))
        .flatMap(entry -> lots(entry).stream())
        .sorted(Comparator.comparing(AllocationView::expiresAt))
        .toList();
  }

  private List<AllocationView> lots(EntryView entry) {
    if (entry.lot().isPresent()) {
      return sql.list(
          ONE_LOT,
          row ->
              new AllocationView(
                  row.getLong("id"),
                  new SourceRef(row.getString("source_kind"), row.getString("source_reference")),
                  Sql.instant(row, "expires_at"),
                  entry.points().abs(),
                  entry.member()),
          entry.member(),
          entry.lot());
    }
    return sql.list(
        LOTS,
        row -> {
          Points points = Sql.points(row, "points");
          boolean back = row.getString("from_part").equals(LotPart.CONSUMED.name());
          return new AllocationView(
              row.getLong("id"),
              new SourceRef(row.getString("source_kind"), row.getString("source_reference")),
              Sql.instant(row, "expires_at"),
              back ? points.negated() : points,
              entry.member());
        },
        entry.member(),
        entry.seq());
  }
}
