package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** The table of the steps that levels took. */
@ApplicationScoped
class Steps {

  private Sql sql;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected Steps() {}

  @Inject
  Steps(Sql sql, BusinessClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(List<Reviewed> reviewed, int version, Actor by) {
    List<Object[]> rows = new ArrayList<>();
    for (Reviewed one : reviewed) {
      int number = one.standing().steps() - one.steps().size();
      for (Step step : one.steps()) {
        rows.add(row(one.standing().member(), ++number, step, version, by));
      }
    }
    sql.batch(
        "insert into tier_step (member_id, step, on_day, shown, earned, reason, spend, trips,"
            + " points, surveys, note, version, written_at, written_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private Object[] row(MemberId member, int number, Step step, int version, Actor by) {
    Qualifying counted = step.counted();
    return new Object[] {
      member,
      number,
      step.day(),
      step.shown(),
      step.earned(),
      step.reason(),
      shown(counted.spend()),
      shown(counted.trips()),
      shown(counted.points()),
      shown(counted.surveys()),
      step.note(),
      version,
      clock.now(),
      by
    };
  }

  // A decayed score has more decimals than are shown; it was compared exactly.
  private static BigDecimal shown(BigDecimal value) {
    return value.setScale(2, RoundingMode.FLOOR);
  }

  /** A member's steps, the latest first. */
  List<StepView> latest(MemberId member, int before, int limit) {
    return sql.list(
        "select * from tier_step where member_id = ? and step < ? order by step desc limit ?",
        Steps::read,
        member,
        before,
        limit);
  }

  private static StepView read(ResultSet row) throws SQLException {
    return new StepView(
        row.getInt("step"),
        Sql.date(row, "on_day"),
        row.getString("shown"),
        Reason.valueOf(row.getString("reason")),
        new Qualifying(
            row.getBigDecimal("spend"),
            row.getBigDecimal("trips"),
            row.getBigDecimal("points"),
            row.getBigDecimal("surveys")),
        row.getString("note"),
        row.getString("written_by"));
  }

  /** The levels that counted, by member and the day they began; later steps of a day win. */
  Map<MemberId, TreeMap<LocalDate, String>> levels(Collection<MemberId> members) {
    Map<MemberId, TreeMap<LocalDate, String>> found = new HashMap<>();
    sql.listIn(
        "select member_id, on_day, shown from tier_step where member_id in (:in)"
            + " order by member_id, step",
        row -> {
          TreeMap<LocalDate, String> levels =
              found.computeIfAbsent(new MemberId(row.getLong("member_id")), id -> new TreeMap<>());
          LocalDate day = Sql.date(row, "on_day");
          levels.tailMap(day, true).clear();
          levels.put(day, row.getString("shown"));
          return true;
        },
        List.copyOf(members));
    return found;
  }
}
