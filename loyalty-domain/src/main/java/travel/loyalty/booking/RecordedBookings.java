package travel.loyalty.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.booking.RecordedRevision.Place;
import travel.loyalty.booking.RecordedRevision.Span;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** Reads the bookings of members of a span of time, chunk by chunk, in one of two orders. */
@ApplicationScoped
public class RecordedBookings {

  private static final String COLUMNS =
      "select b.id, b.source, b.reference, b.revision as standing, b.member_id, b.first_booking,"
          + " b.member_tier, b.paid_at, r.revision, r.accepted_at, r.body";
  private static final String PAID =
      " from booking b join booking_revision r on r.booking_id = b.id and r.revision = b.revision"
          + " where b.paid_at >= ? and b.paid_at < ? and b.received_at <= ?"
          + " and b.member_id is not null and b.status in ('PAID', 'COMPLETED')";
  private static final String ACCEPTED =
      " from booking_revision r join booking b on b.id = r.booking_id"
          + " where r.accepted_at >= ? and r.accepted_at <= ? and b.member_id is not null";

  private Sql sql;

  /** For the container's proxy. */
  protected RecordedBookings() {}

  @Inject
  public RecordedBookings(Sql sql) {
    this.sql = sql;
  }

  /** How many {@link #paid} gives in all. */
  public long countPaid(Span span) {
    return count(PAID, span.from(), span.until(), span.knownAt());
  }

  /** How many {@link #accepted} gives in all. */
  public long countAccepted(Span span) {
    return count(ACCEPTED, span.startOfAcceptance().at(), span.knownAt());
  }

  private long count(String from, Object... values) {
    return sql.first("select count(*) as n" + from, row -> row.getLong("n"), values).orElse(0L);
  }

  /** The next bookings that were paid within a span, as they stand, by their payment. */
  public List<RecordedRevision> paid(Span span, Place after, int limit) {
    return sql.list(
        COLUMNS + PAID + " and (b.paid_at > ? or b.id > ?) order by b.paid_at, b.id limit ?",
        row -> read(row, "paid_at"),
        after.at(),
        span.until(),
        span.knownAt(),
        after.at(),
        after.booking(),
        limit);
  }

  /**
   * The next revisions that were accepted since a span began, in the order in which they were. What
   * is paid within the span was accepted after it began, but for clocks that go apart.
   */
  public List<RecordedRevision> accepted(Span span, Place after, int limit) {
    return sql.list(
        COLUMNS
            + ACCEPTED
            + " and (r.accepted_at > ? or r.booking_id > ? or (r.booking_id = ? and r.revision > ?))"
            + " order by r.accepted_at, r.booking_id, r.revision limit ?",
        row -> read(row, "accepted_at"),
        after.at(),
        span.knownAt(),
        after.at(),
        after.booking(),
        after.booking(),
        after.revision(),
        limit);
  }

  private static RecordedRevision read(ResultSet row, String ordered) throws SQLException {
    boolean first = row.getBoolean("first_booking");
    Optional<Boolean> known = row.wasNull() ? Optional.empty() : Optional.of(first);
    BookingKey key = new BookingKey(row.getString("source"), row.getString("reference"));
    int revision = row.getInt("revision");
    long id = row.getLong("id");
    return new RecordedRevision(
        id,
        BookingBody.read(key, revision, row.getString("body")),
        new MemberId(row.getLong("member_id")),
        known,
        Optional.ofNullable(row.getString("member_tier")),
        revision == row.getInt("standing"),
        new Place(Sql.instant(row, ordered), id, revision));
  }

  /** Those bookings of some members that each of them paid first. */
  public Set<Long> firstPaidOf(Collection<MemberId> members) {
    return new HashSet<>(
        sql.listIn(
            "select min(b.id) as id from booking b join (select member_id, min(paid_at) as paid_at"
                + " from booking where member_id in (:in) and status in ('PAID', 'COMPLETED')"
                + " group by member_id) f on f.member_id = b.member_id and f.paid_at = b.paid_at"
                + " where b.status in ('PAID', 'COMPLETED') group by b.member_id",
            row -> row.getLong("id"),
            members.stream().distinct().toList()));
  }
}
