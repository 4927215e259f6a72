package travel.loyalty.offset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.shared.Money;
import travel.loyalty.shared.Sql;

/** The rows of lines that points paid a part of, changed under the lock of their booking only. */
@ApplicationScoped
public class OffsetRows {

  private static final String READ =
      "select o.booking_id, o.line, o.hold_id, o.since_revision, o.points, o.money, o.points_back,"
          + " o.money_back, b.currency from booking_offset o join booking b on b.id = o.booking_id"
          + " where o.booking_id in (:in) order by o.booking_id, o.ordinal";
  private static final String INSERT =
      "insert into booking_offset (points_back, money_back, hold_id, since_revision, ordinal,"
          + " points, money, booking_id, line) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "update booking_offset set points_back = ?, money_back = ? where booking_id = ? and line = ?";

  private Sql sql;

  /** For the container's proxy. */
  protected OffsetRows() {}

  @Inject
  public OffsetRows(Sql sql) {
    this.sql = sql;
  }

  /** By booking, the lines that points paid a part of; those without any are not in it. */
  public Map<Long, PaidLines> of(Collection<Long> bookings) {
    Map<Long, List<PaidLine>> lines = new HashMap<>();
    sql.listIn(
        READ,
        row ->
            lines
                .computeIfAbsent(row.getLong("booking_id"), id -> new ArrayList<>())
                .add(line(row)),
        List.copyOf(bookings));
    Map<Long, PaidLines> found = new HashMap<>();
    lines.forEach((booking, paid) -> found.put(booking, new PaidLines(paid)));
    return found;
  }

  private static PaidLine line(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new PaidLine(
        row.getString("line"),
        row.getLong("hold_id"),
        row.getInt("since_revision"),
        Sql.points(row, "points"),
        Money.of(row.getBigDecimal("money"), currency),
        Sql.points(row, "points_back"),
        Money.of(row.getBigDecimal("money_back"), currency));
  }

  /** The booking that a hold paid a part of. */
  Optional<BookingKey> paidBy(long hold) {
    return sql.first(
        "select b.source, b.reference from booking_offset o join booking b on b.id = o.booking_id"
            + " where o.hold_id = ? limit 1",
        row -> new BookingKey(row.getString("source"), row.getString("reference")),
        hold);
  }

  /** Writes what plans changed, after the bookings themselves are written. */
  void save(Map<Long, OffsetPlan> plans) {
    List<Object[]> fresh = new ArrayList<>();
    List<Object[]> changed = new ArrayList<>();
    plans.forEach(
        (booking, plan) -> {
          for (PaidLine line : plan.paid().lines()) {
            if (plan.isFresh()) {
              fresh.add(inserted(booking, plan.paid().lines().indexOf(line), line));
            } else if (plan.gaveBack(line)) {
              changed.add(new Object[] {line.pointsBack(), line.moneyBack(), booking, line.line()});
            }
          }
        });
    sql.batch(INSERT, fresh);
    sql.batch(UPDATE, changed);
  }

  private static Object[] inserted(long booking, int ordinal, PaidLine line) {
    return new Object[] {
      line.pointsBack(),
      line.moneyBack(),
      line.hold(),
      line.since(),
      ordinal,
      line.points(),
      line.money(),
      booking,
      line.line()
    };
  }
}
