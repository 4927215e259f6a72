package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** What companies got for lines so far; guarded by the lock on the booking. */
@ApplicationScoped
class CompanyEarnings {

  private Sql sql;

  /** For the container's proxy. */
  protected CompanyEarnings() {}

  @Inject
  CompanyEarnings(Sql sql) {
    this.sql = sql;
  }

  /** By booking; one that has no company is not in it. */
  Map<Long, List<CompanyEarning>> of(List<Long> bookings) {
    Map<Long, List<CompanyEarning>> found = new HashMap<>();
    sql.listIn(
        "select booking_id, line, company_id, version, points from company_earning"
            + " where booking_id in (:in)",
        row ->
            found
                .computeIfAbsent(row.getLong("booking_id"), id -> new ArrayList<>())
                .add(
                    new CompanyEarning(
                        new MemberId(row.getLong("company_id")),
                        row.getString("line"),
                        row.getInt("version"),
                        Sql.points(row, "points"))),
        bookings);
    return found;
  }

  /** Writes what companies have now, in place of what they had. */
  void keep(Map<Long, List<CompanyEarning>> earnings) {
    List<Object[]> rows = new ArrayList<>();
    earnings.forEach((booking, lines) -> lines.forEach(one -> rows.add(values(booking, one))));
    sql.batch(
        "insert into company_earning (booking_id, line, company_id, version, points)"
            + " values (?, ?, ?, ?, ?)"
            + " on duplicate key update version = values(version), points = values(points)",
        rows);
  }

  private static Object[] values(long booking, CompanyEarning one) {
    return new Object[] {booking, one.line(), one.company(), one.version(), one.points()};
  }
}
