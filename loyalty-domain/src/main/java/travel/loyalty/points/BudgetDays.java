package travel.loyalty.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/**
 * What budgets gave to all members together, in all and day by day, so that nobody has to add up
 * the ledger.
 */
@ApplicationScoped
public class BudgetDays {

  private static final long ALL = 0;

  private Sql sql;
  private BusinessClock clock;
  private ProgrammeService programmes;

  /** For the container's proxy. */
  protected BudgetDays() {}

  @Inject
  public BudgetDays(Sql sql, BusinessClock clock, ProgrammeService programmes) {
    this.sql = sql;
    this.clock = clock;
    this.programmes = programmes;
  }

  /** The day that it is for the programme. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.now(), programmes.current().zone());
  }

  // Its caller holds the row of all members, so nobody else is at the same day's.
  void note(String code, Points change) {
    sql.update(
        "insert into point_budget_day (code, noted_on, given) values (?, ?, ?)"
            + " on duplicate key update given = given + ?",
        code,
        today(),
        change,
        change);
  }

  /** What was given in all by each of some codes; none for one that has no limits. */
  public Map<String, Points> given(Collection<String> codes) {
    Map<String, Points> given = new HashMap<>();
    sql.listIn(
            "select code, given from point_budget where member_id = ? and code in (:in)",
            row -> Map.entry(row.getString("code"), Sql.points(row, "given")),
            List.copyOf(codes),
            ALL)
        .forEach(found -> given.put(found.getKey(), found.getValue()));
    return given;
  }

  /** What was given on each day from one on by some codes, less what came back. */
  public List<BudgetDay> since(LocalDate from, Collection<String> codes) {
    return sql.listIn(
        "select code, noted_on, given from point_budget_day where noted_on >= ? and code in (:in)"
            + " order by code, noted_on",
        BudgetDays::read,
        List.copyOf(codes),
        from);
  }

  /** The days before one on which a code gave anything or got it back, latest first. */
  public List<BudgetDay> before(LocalDate before, String code, int most) {
    return sql.list(
        "select code, noted_on, given from point_budget_day where code = ? and noted_on < ?"
            + " order by noted_on desc limit ?",
        BudgetDays::read,
        code,
        before,
        most);
  }

  /** What a code gave from a day on. */
  public Points givenSince(LocalDate from, String code) {
    return sql.first(
            "select sum(given) as given from point_budget_day where code = ? and noted_on >= ?",
            row -> Sql.points(row, "given"),
            code,
            from)
        .orElse(Points.ZERO);
  }

  private static BudgetDay read(ResultSet row) throws SQLException {
    return new BudgetDay(
        row.getString("code"), Sql.date(row, "noted_on"), Sql.points(row, "given"));
  }
}
