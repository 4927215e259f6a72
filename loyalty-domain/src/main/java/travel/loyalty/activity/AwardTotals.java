package travel.loyalty.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/**
 * What each award gave so far, kept as it is given. A total is a sum over some rows, so that
 * members who get an award at the same moment hardly ever wait for each other.
 */
@ApplicationScoped
public class AwardTotals {

  private static final int ROWS = 16;

  private Sql sql;

  /** For the container's proxy. */
  protected AwardTotals() {}

  @Inject
  public AwardTotals(Sql sql) {
    this.sql = sql;
  }

  /**
   * What an award gave.
   *
   * @param times how often, those taken back left out
   */
  public record Total(long times, Points points) {
    public static final Total NOTHING = new Total(0, Points.ZERO);
  }

  /** Notes that a member got an award. */
  public void given(String award, MemberId member, Points points) {
    note(award, member, 1, points);
  }

  /** Notes that members got an award, so many points each. */
  public void given(String award, List<MemberId> members, Points each) {
    if (!members.isEmpty()) {
      Points all = new Points(Math.multiplyExact(each.hundredths(), members.size()));
      note(award, members.get(0), members.size(), all);
    }
  }

  /** Notes that a member got an award no more. */
  public void takenBack(String award, MemberId member, Points points) {
    note(award, member, -1, points.negated());
  }

  private void note(String award, MemberId member, int times, Points points) {
    sql.update(
        "insert into award_total (code, part, given_times, given_points) values (?, ?, ?, ?)"
            + " on duplicate key update given_times = given_times + ?,"
            + " given_points = given_points + ?",
        award,
        Math.floorMod(Long.hashCode(member.value()), ROWS),
        times,
        points,
        times,
        points);
  }

  /** Of every award that ever gave anything, by its code. */
  public Map<String, Total> all() {
    Map<String, Total> totals = new HashMap<>();
    sql.list(
            "select code, sum(given_times) as times, sum(given_points) as points"
                + " from award_total group by code",
            row ->
                Map.entry(
                    row.getString("code"),
                    new Total(row.getLong("times"), Sql.points(row, "points"))))
        .forEach(entry -> totals.put(entry.getKey(), entry.getValue()));
    return totals;
  }
}
