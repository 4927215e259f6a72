package travel.loyalty.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import travel.loyalty.member.Members;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;

/** Reads bookings for pages and answers: lists by key, never by offset, one statement a page. */
@ApplicationScoped
class BookingQueries {

  static final String STANDING =
      "select b.id, b.source, b.reference, b.revision, b.member_id, b.entitled, b.available_from,"
          + " b.clawed_back, b.debt, b.settled, b.currency, b.received_at, b.first_booking,"
          + " b.member_tier, r.body, r.refund_money, r.refund_points, r.refund_settled from booking b"
          + " join booking_revision r on r.booking_id = b.id and r.revision = b.revision";
  // H2 uses a list only by the first column of a key, and reads the whole source where it may: so
  // the source must not look like a part of the key. References of two sources hardly ever meet.
  private static final String NAMED = " where concat(b.source, '') = ? and b.reference in (:in)";
  private static final String ROW =
      "select id, source, reference, status, member_id, booked_at, paid_at, trip_ends_on, title,"
          + " line_count, net_amount, currency, entitled, available_from, clawed_back, debt, settled"
          + " from booking where 1 = 1";

  private Sql sql;

  /** For the container's proxy. */
  protected BookingQueries() {}

  @Inject
  BookingQueries(Sql sql) {
    this.sql = sql;
  }

  List<BookingView> standing(Collection<BookingKey> keys, Instant now) {
    Map<String, List<String>> bySource =
        keys.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    BookingKey::source,
                    TreeMap::new,
                    Collectors.mapping(BookingKey::reference, Collectors.toList())));
    List<BookingView> found = new ArrayList<>();
    bySource.forEach(
        (source, references) ->
            found.addAll(sql.listIn(STANDING + NAMED, row -> view(row, now), references, source)));
    return found;
  }

  Optional<BookingView> standing(long id, Instant now) {
    return sql.first(STANDING + " where b.id = ?", row -> view(row, now), id);
  }

  static BookingView view(ResultSet row, Instant now) throws SQLException {
    return new BookingView(
        row.getLong("id"),
        BookingBody.read(key(row), row.getInt("revision"), row.getString("body")),
        member(row),
        points(row, now),
        refund(row),
        availableFrom(row),
        row.getBoolean("first_booking"),
        Optional.ofNullable(row.getString("member_tier")),
        Sql.instant(row, "received_at"));
  }

  Optional<BookingRevision> revision(BookingKey key, int revision) {
    return sql.first(
        "select r.body from booking b join booking_revision r on r.booking_id = b.id"
            + " where b.source = ? and b.reference = ? and r.revision = ?",
        row -> BookingBody.read(key, revision, row.getString("body")),
        key.source(),
        key.reference(),
        revision);
  }

  List<RevisionRow> revisions(long booking) {
    return sql.list(
        "select revision, accepted_at, accepted_by, pending, available, clawed_back, debt, settled"
            + " from booking_revision where booking_id = ? order by revision desc limit 100",
        row ->
            new RevisionRow(
                row.getInt("revision"),
                Sql.instant(row, "accepted_at"),
                row.getString("accepted_by"),
                pointsThen(row)),
        booking);
  }

  long countOf(List<MemberId> members) {
    return sql
        .listIn(
            "select count(*) as n from booking where member_id in (:in)",
            row -> row.getLong("n"),
            members)
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  PageOf<BookingRow> page(BookingSearch search, PageRequest page, Instant now) {
    StringBuilder text = new StringBuilder(ROW);
    List<Object> values = new ArrayList<>();
    narrow(search, text, values);
    if (!page.isFirst()) {
      Place place = Place.parse(page.after());
      text.append(" and (booked_at < ? or (booked_at = ? and id < ?))");
      values.addAll(List.of(place.bookedAt(), place.bookedAt(), place.id()));
    }
    text.append(" order by booked_at desc, id desc limit ?");
    values.add(page.limit() + 1);
    List<BookingRow> rows = sql.list(text.toString(), row -> row(row, now), values.toArray());
    boolean more = rows.size() > page.limit();
    List<BookingRow> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? Place.of(shown.get(shown.size() - 1)).toString() : "");
  }

  private void narrow(BookingSearch search, StringBuilder text, List<Object> values) {
    narrow(text, values, " and source = ?", search.source());
    search.member().ifPresent(member -> narrow(text, values, new Members(sql).numbersOf(member)));
    narrow(text, values, " and status = ?", search.status());
    narrow(text, values, " and reference like ?", search.reference().map(BookingQueries::prefix));
    if (search.withoutMember()) {
      text.append(" and member_id is null");
    }
  }

  // Under all numbers of a person, of whom nearly everybody has one.
  private static void narrow(StringBuilder text, List<Object> values, List<MemberId> numbers) {
    text.append(" and member_id in (?").append(", ?".repeat(numbers.size() - 1)).append(')');
    values.addAll(numbers);
  }

  private static void narrow(
      StringBuilder text, List<Object> values, String condition, Optional<?> value) {
    value.ifPresent(
        wanted -> {
          text.append(condition);
          values.add(wanted);
        });
  }

  private static String prefix(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  /** Where a page ended: the list is ordered by both, latest first. */
  private record Place(Instant bookedAt, long id) {

    static Place of(BookingRow row) {
      return new Place(row.bookedAt(), row.id());
    }

    /** A place that nobody handed out leads to the first page's beginning. */
    static Place parse(String text) {
      String[] parts = text.split("~");
      try {
        return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
      } catch (RuntimeException e) {
        return new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
      }
    }

    @Override
    public String toString() {
      return bookedAt + "~" + id;
    }
  }

  private static BookingRow row(ResultSet row, Instant now) throws SQLException {
    return new BookingRow(
        row.getLong("id"),
        key(row),
        BookingStatus.valueOf(row.getString("status")),
        member(row),
        Sql.instant(row, "booked_at"),
        Optional.ofNullable(Sql.instant(row, "paid_at")),
        Optional.ofNullable(Sql.date(row, "trip_ends_on")),
        row.getString("title"),
        row.getInt("line_count"),
        Money.of(row.getBigDecimal("net_amount"), row.getString("currency")),
        points(row, now),
        availableFrom(row));
  }

  private static BookingKey key(ResultSet row) throws SQLException {
    return new BookingKey(row.getString("source"), row.getString("reference"));
  }

  private static Optional<MemberId> member(ResultSet row) throws SQLException {
    return Optional.ofNullable(Sql.number(row, "member_id")).map(MemberId::new);
  }

  private static Optional<Instant> availableFrom(ResultSet row) throws SQLException {
    return Optional.ofNullable(Sql.instant(row, "available_from"));
  }

  private static BookingPoints points(ResultSet row, Instant now) throws SQLException {
    return lost(row).worth(Sql.points(row, "entitled"), availableFrom(row), now);
  }

  /** What a revision came to when it was accepted. */
  static BookingPoints pointsThen(ResultSet row) throws SQLException {
    BookingPoints lost = lost(row);
    return new BookingPoints(
        Sql.points(row, "pending"),
        Sql.points(row, "available"),
        lost.clawedBack(),
        lost.debt(),
        lost.settled());
  }

  private static BookingPoints lost(ResultSet row) throws SQLException {
    return BookingPoints.lost(
        Sql.points(row, "clawed_back"), Sql.points(row, "debt"), Sql.points(row, "settled"));
  }

  static BookingRefund refund(ResultSet row) throws SQLException {
    return new BookingRefund(
        Money.of(row.getBigDecimal("refund_money"), row.getString("currency")),
        Sql.points(row, "refund_points"),
        Sql.points(row, "refund_settled"));
  }
}
