package travel.loyalty.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final String FROM =
      EntryStore.COLUMNS
          + " where account_id = ? and source_kind = ? and source_reference like ? escape '!'"
          + " order by seq";
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

  PageOf<EntryView> oldestFirst(MemberId member, PageRequest page) {
    long after = position(page, 0);
    return page(
        sql.list(OLDEST_FIRST, EntryStore::view, member, after, page.limit() + 1), page.limit());
  }

  PageOf<EntryView> newestFirst(MemberId member, EntryFilter filter, PageRequest page) {
    List<Object> values = new ArrayList<>();
    values.add(member);
    values.add(position(page, Long.MAX_VALUE));
    values.addAll(kinds(filter));
    values.add(filter.from().orElse(FIRST));
    values.add(filter.until().orElse(LAST));
    values.add(page.limit() + 1);
    return page(sql.list(NEWEST_FIRST, EntryStore::view, values.toArray()), page.limit());
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

  private static long position(PageRequest page, long first) {
    try {
      return page.isFirst() ? first : Long.parseLong(page.after());
    } catch (NumberFormatException e) {
      throw new NotFound("page");
    }
  }

  // One row more than asked for tells whether a page follows.
  private static PageOf<EntryView> page(List<EntryView> read, int limit) {
    if (read.size() <= limit) {
      return new PageOf<>(read, "");
    }
    List<EntryView> rows = read.subList(0, limit);
    return new PageOf<>(rows, Long.toString(rows.get(limit - 1).seq()));
  }

  /** Those whose source is of the same kind and begins with its reference, oldest first. */
  List<EntryView> from(MemberId member, SourceRef prefix) {
    return sql.list(FROM, EntryStore::view, member, prefix.kind(), LotStore.beginningWith(prefix));
  }

  EntryDetail one(MemberId member, long seq) {
    EntryView entry =
        sql.first(ONE, EntryStore::view, member, seq).orElseThrow(() -> new NotFound("entry"));
    return new EntryDetail(entry, lots(entry));
  }

  /** The lots that a hold was set aside of. */
  List<AllocationView> heldBy(MemberId member, SourceRef hold) {
    return from(member, hold).stream()
        .filter(entry -> entry.kind() == EntryKind.HELD && entry.source().equals(hold))
        .findFirst()
        .map(this::lots)
        .orElse(List.of());
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
                  entry.points().abs()),
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
              back ? points.negated() : points);
        },
        entry.member(),
        entry.seq());
  }
}
