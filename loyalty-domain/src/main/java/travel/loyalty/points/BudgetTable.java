package travel.loyalty.points;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/**
 * The table of what was given; a row that is locked here is the mutex of a budget. What all members
 * got is noted by day as well.
 */
final class BudgetTable implements BudgetRows {

  private static final long ALL = 0;

  private final Sql sql;
  private final BudgetDays days;

  BudgetTable(Sql sql, BudgetDays days) {
    this.sql = sql;
    this.days = days;
  }

  @Override
  public Points locked(String code, long member) {
    Optional<Points> known = read(code, member, " for update");
    if (known.isEmpty()) {
      open(code, member);
    }
    return known.or(() -> read(code, member, " for update")).orElseThrow();
  }

  // Held afterwards, also where another opened it meanwhile.
  private void open(String code, long member) {
    sql.update(
        "insert into point_budget (code, member_id, given) values (?, ?, 0)"
            + " on duplicate key update given = given",
        code,
        member);
  }

  @Override
  public Points given(String code, long member) {
    return read(code, member, "").orElse(Points.ZERO);
  }

  private Optional<Points> read(String code, long member, String lock) {
    return sql.first(
        "select given from point_budget where code = ? and member_id = ?" + lock,
        row -> Sql.points(row, "given"),
        code,
        member);
  }

  // All together and one member, or the member alone, by one constant statement.
  @Override
  public void add(String code, Set<Long> members, Points change) {
    sql.update(
        "update point_budget set given = given + ? where code = ? and member_id in (?, ?)",
        change,
        code,
        Collections.min(members),
        Collections.max(members));
    if (members.contains(ALL)) {
      days.note(code, change);
    }
  }
}
