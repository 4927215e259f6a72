package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.Sql;

/** What lines earned so far; guarded by the lock on their booking. */
@ApplicationScoped
class LineEarnings {

  private Sql sql;

  /** For the container's proxy. */
  protected LineEarnings() {}

  @Inject
  LineEarnings(Sql sql) {
    this.sql = sql;
  }

  /** By booking; a booking that never earned is not in it. */
  Map<Long, List<LineEarning>> of(List<Long> bookings) {
    Map<Long, List<LineEarning>> found = new HashMap<>();
    sql.listIn(
        "select booking_id, line, rule_code, version, points from line_earning"
            + " where booking_id in (:in)",
        row ->
            found
                .computeIfAbsent(row.getLong("booking_id"), id -> new ArrayList<>())
                .add(
                    new LineEarning(
                        row.getString("line"),
                        row.getString("rule_code"),
                        row.getInt("version"),
                        Sql.points(row, "points"))),
        bookings);
    return found;
  }

  /** Writes what lines earn now, in place of what they earned before. */
  void replace(Map<Long, List<LineEarning>> earnings, List<Long> known) {
    List<Object[]> outdated = known.stream().map(id -> new Object[] {id}).toList();
    List<Object[]> rows = new ArrayList<>();
    earnings.forEach(
        (booking, lines) -> lines.forEach(earning -> rows.add(values(booking, earning))));
    sql.batch("delete from line_earning where booking_id = ?", outdated);
    sql.batch(
        "insert into line_earning (booking_id, line, rule_code, version, points)"
            + " values (?, ?, ?, ?, ?)",
        rows);
  }

  private static Object[] values(long booking, LineEarning earning) {
    return new Object[] {
      booking, earning.line(), earning.rule(), earning.version(), earning.points()
    };
  }
}
