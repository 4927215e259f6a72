package travel.loyalty.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/**
 * What was given by rules and awards that have limits. Their rows are locked until the transaction
 * ends, so that transactions side by side never give more than a budget has. A budget belongs to
 * the code in all versions of the programme.
 */
@ApplicationScoped
public class Budgets {

  private static final long ALL = 0;

  /**
   * The limits of a rule or an award.
   *
   * @param budget what all members together may get by it
   * @param perMember what one member may get by it
   */
  public record Limits(String code, Optional<Points> budget, Optional<Points> perMember) {

    private boolean isNone() {
      return budget.isEmpty() && perMember.isEmpty();
    }

    private Points allowed(Points asked, Points mine, Points all) {
      Points allowed = perMember.map(most -> most.minus(mine).min(asked)).orElse(asked);
      boolean exceeds = budget.map(most -> all.plus(allowed).compareTo(most) > 0).orElse(false);
      return exceeds ? Points.ZERO : allowed.max(Points.ZERO);
    }
  }

  private Sql sql;

  /** For the container's proxy. */
  protected Budgets() {}

  @Inject
  public Budgets(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes from a budget. A member's limit cuts what is asked; the budget of all gives whole or not
   * at all.
   *
   * @return what may be given, zero to what is asked
   */
  public Points take(Limits limits, MemberId member, Points asked) {
    if (limits.isNone()) {
      return asked;
    }
    // Always the rows in this order, so that two transactions wait for each other and never cross.
    Points all = locked(limits.code(), ALL);
    Points mine = locked(limits.code(), member.value());
    Points allowed = limits.allowed(asked, mine, all);
    if (allowed.isPositive()) {
      note(limits.code(), member, allowed);
    }
    return allowed;
  }

  /** What {@link #take} would give now; it takes nothing and locks nothing. */
  public Points asItStands(Limits limits, Optional<MemberId> member, Points asked) {
    Points mine = member.map(id -> given(limits.code(), id.value())).orElse(Points.ZERO);
    return limits.allowed(asked, mine, given(limits.code(), ALL));
  }

  /** What all members together got by a code, as far as it has limits. */
  public Points given(String code) {
    return given(code, ALL);
  }

  /** Notes that points came back. */
  public void giveBack(Limits limits, MemberId member, Points points) {
    if (!limits.isNone()) {
      note(limits.code(), member, points.negated());
    }
  }

  private void note(String code, MemberId member, Points change) {
    sql.update(
        "update point_budget set given = given + ? where code = ? and member_id in (?, ?)",
        change,
        code,
        ALL,
        member);
  }

  private Points locked(String code, long member) {
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

  private Points given(String code, long member) {
    return read(code, member, "").orElse(Points.ZERO);
  }

  private Optional<Points> read(String code, long member, String lock) {
    return sql.first(
        "select given from point_budget where code = ? and member_id = ?" + lock,
        row -> Sql.points(row, "given"),
        code,
        member);
  }
}
