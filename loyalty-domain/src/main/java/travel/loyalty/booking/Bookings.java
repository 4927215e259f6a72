package travel.loyalty.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import travel.loyalty.member.Members;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/**
 * The tables of bookings for the feature that takes them in. A booking that is read here is locked,
 * so that two revisions of it never pass each other.
 */
@ApplicationScoped
public class Bookings {

  private static final Comparator<AcceptedBooking> BY_KEY =
      Comparator.comparing((AcceptedBooking accepted) -> accepted.booking().key().source())
          .thenComparing(accepted -> accepted.booking().key().reference());

  private Sql sql;

  /** For the container's proxy. */
  protected Bookings() {}

  @Inject
  public Bookings(Sql sql) {
    this.sql = sql;
  }

  /** The bookings that exist, locked in the order of their sources and references. */
  public Map<BookingKey, StoredBooking> lock(Collection<BookingKey> keys) {
    Map<String, List<BookingKey>> bySource =
        keys.stream()
            .collect(Collectors.groupingBy(BookingKey::source, TreeMap::new, Collectors.toList()));
    Map<BookingKey, StoredBooking> found = new HashMap<>();
    bySource.forEach(
        (source, ofSource) -> {
          List<String> references =
              ofSource.stream().map(BookingKey::reference).distinct().sorted().toList();
          locked(source, references).forEach(booking -> found.put(booking.key(), booking));
        });
    return found;
  }

  private List<StoredBooking> locked(String source, List<String> references) {
    List<StoredBooking> rows =
        sql.listIn(
            "select id, source, reference, revision, member_id, paid_at, first_booking, member_tier,"
                + " entitled, available_from, clawed_back, debt, settled, received_at, hold_id, currency"
                + " from booking"
                + " where source = ? and reference in (:in) for update",
            Bookings::stored,
            references,
            source);
    List<Long> ids = rows.stream().map(StoredBooking::id).toList();
    Map<Long, StoredBooking> byId =
        rows.stream().collect(Collectors.toMap(StoredBooking::id, row -> row));
    sql.listIn(
        "select booking_id, line, refunded from booking_line where booking_id in (:in)",
        row -> note(row, byId.get(row.getLong("booking_id"))),
        ids);
    return rows;
  }

  private static boolean note(ResultSet row, StoredBooking booking) throws SQLException {
    booking.refunded().put(row.getString("line"), row.getBigDecimal("refunded"));
    return true;
  }

  private static StoredBooking stored(ResultSet row) throws SQLException {
    boolean first = row.getBoolean("first_booking");
    Optional<Boolean> known = row.wasNull() ? Optional.empty() : Optional.of(first);
    return new StoredBooking(
        row.getLong("id"),
        new BookingKey(row.getString("source"), row.getString("reference")),
        row.getInt("revision"),
        Optional.ofNullable(Sql.number(row, "member_id")).map(MemberId::new),
        Optional.ofNullable(Sql.instant(row, "paid_at")),
        known,
        Optional.ofNullable(row.getString("member_tier")),
        Sql.points(row, "entitled"),
        Optional.ofNullable(Sql.instant(row, "available_from")),
        Sql.points(row, "clawed_back"),
        Sql.points(row, "debt"),
        Sql.points(row, "settled"),
        Sql.instant(row, "received_at"),
        Optional.ofNullable(Sql.number(row, "hold_id")),
        new HashMap<>());
  }

  /** What was answered to a revision, if it was accepted. */
  public Optional<PastAnswer> answer(long booking, int revision) {
    return sql.first(
        "select r.body, r.pending, r.available, r.clawed_back, r.debt, r.settled, r.refund_money,"
            + " r.refund_points, r.refund_settled, b.currency, r.available_from, r.last_seq, r.first_one"
            + " from booking_revision r join booking b on b.id = r.booking_id"
            + " where r.booking_id = ? and r.revision = ?",
        row ->
            new PastAnswer(
                row.getString("body"),
                BookingQueries.pointsThen(row),
                BookingQueries.refund(row),
                Optional.ofNullable(Sql.instant(row, "available_from")),
                row.getLong("last_seq"),
                row.getBoolean("first_one")),
        booking,
        revision);
  }

  /**
   * Gives a source its owner.
   *
   * @throws Sql.Busy if somebody else got it at the same moment
   */
  public void claim(String source, String owner) {
    try {
      sql.update("insert into booking_source (source, owner) values (?, ?)", source, owner);
    } catch (Sql.DuplicateKey e) {
      // Its first two bookings came at the same moment.
      if (owner(source).filter(owner::equals).isEmpty()) {
        throw new Sql.Busy(e);
      }
    }
  }

  /** Whether any booking has a source. */
  public boolean hasAny(String source) {
    return sql.first(
            "select 1 as found from booking where source = ? limit 1",
            row -> row.getInt("found"),
            source)
        .isPresent();
  }

  /** The owner of a source, if it has one. */
  public Optional<String> owner(String source) {
    return sql.first(
        "select owner from booking_source where source = ?", row -> row.getString("owner"), source);
  }

  /** Whether a person has another booking that was paid, under whichever number. */
  public boolean hasOtherPaid(MemberId member, long booking) {
    Members members = new Members(sql);
    return !sql.listIn(
            "select 1 as found from booking where id <> ?"
                + " and status in ('PAID', 'COMPLETED') and member_id in (:in) limit 1",
            row -> row.getInt("found"),
            members.numbersOf(members.person(member)),
            booking)
        .isEmpty();
  }

  /**
   * How many bookings of members were paid from a moment on.
   *
   * @param most where counting ends
   */
  public int countPaidSince(Instant from, int most) {
    return sql.first(
            "select count(*) as n from (select id from booking where paid_at >= ?"
                + " and member_id is not null and status in ('PAID', 'COMPLETED') limit ?) paid",
            row -> row.getInt("n"),
            from,
            most)
        .orElse(0);
  }

  /** Those bookings by their ids, after one of them. */
  public List<BookingView> paidSince(Instant from, long after, int limit, Instant now) {
    return sql.list(
        BookingQueries.STANDING
            + " where b.paid_at >= ? and b.member_id is not null"
            + " and b.status in ('PAID', 'COMPLETED') and b.id > ? order by b.id limit ?",
        row -> BookingQueries.view(row, now),
        from,
        after,
        limit);
  }

  /** Bookings as they stand. */
  public List<BookingView> standing(Collection<BookingKey> keys, Instant now) {
    return new BookingQueries(sql).standing(keys, now);
  }

  /** Whether anything was booked yet. */
  public boolean isAny() {
    return sql.first("select id from booking limit 1", row -> row.getLong("id")).isPresent();
  }

  /** Another currency that bookings of members were paid in. */
  public Optional<String> otherCurrency(String currency) {
    return sql.first(
        "select currency from booking where member_id is not null and currency <> ? limit 1",
        row -> row.getString("currency"),
        currency);
  }

  /** A booking as it stands. */
  public Optional<BookingView> standing(BookingKey key, Instant now) {
    return new BookingQueries(sql).standing(List.of(key), now).stream().findFirst();
  }

  /** Writes whose bookings they are and what they are worth to those members. */
  public void assign(List<AcceptedBooking> booked) {
    sql.batch(BookingRows.UPDATE, booked.stream().map(BookingRows::booking).toList());
  }

  /**
   * Writes accepted revisions, in as many round trips whatever their number, and in one order: two
   * batches with the same new bookings wait for each other and never cross.
   */
  public void save(List<AcceptedBooking> accepted) {
    List<Object[]> fresh = new ArrayList<>();
    List<Object[]> changed = new ArrayList<>();
    List<Object[]> outdated = new ArrayList<>();
    List<Object[]> lines = new ArrayList<>();
    List<Object[]> revisions = new ArrayList<>();
    for (AcceptedBooking booking : accepted.stream().sorted(BY_KEY).toList()) {
      (booking.created() ? fresh : changed).add(BookingRows.booking(booking));
      if (!booking.created()) {
        outdated.add(new Object[] {booking.id()});
      }
      lines.addAll(BookingRows.lines(booking));
      revisions.add(BookingRows.revision(booking));
    }
    sql.batch(BookingRows.INSERT, fresh);
    sql.batch(BookingRows.UPDATE, changed);
    sql.batch("delete from booking_line where booking_id = ?", outdated);
    sql.batch(BookingRows.INSERT_LINE, lines);
    sql.batch(BookingRows.INSERT_REVISION, revisions);
  }
}
