package travel.loyalty.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
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
   * @param perPeriod what one member may get by it in a period
   */
  public record Limits(
      String code,
      Optional<Points> budget,
      Optional<Points> perMember,
      Optional<PeriodLimit> perPeriod) {

    /** Those of an award, which has a budget at most. */
    public static Limits ofBudget(String code, Optional<Points> budget) {
      return new Limits(code, budget, Optional.empty(), Optional.empty());
    }

    private boolean isNone() {
      return budget.isEmpty() && perMember.isEmpty() && perPeriod.isEmpty();
    }

    /**
     * Under which code what a period gave is kept: no code has a slash, so it is no other rule's.
     */
    public Optional<String> periodCode() {
      return perPeriod.map(limit -> code + "/" + limit.period());
    }

    private Points allowed(Points asked, Given given) {
      Points allowed = perMember.map(most -> most.minus(given.mine())).orElse(asked).min(asked);
      Points inPeriod =
          perPeriod.map(limit -> limit.most().minus(given.inPeriod())).orElse(allowed);
      Points cut = allowed.min(inPeriod).max(Points.ZERO);
      boolean exceeds =
          budget.filter(most -> given.all().plus(cut).compareTo(most) > 0).isPresent();
      return exceeds ? Points.ZERO : cut;
    }
  }

  /** The most in a period, and the name of the one that counts: 2026-05-03, 2026-05 or 2026. */
  public record PeriodLimit(String period, Points most) {}

  /** What was given before: to all, to the member, to the member in the period. */
  private record Given(Points all, Points mine, Points inPeriod) {}

  private BudgetRows rows;

  /** For the container's proxy. */
  protected Budgets() {}

  @Inject
  public Budgets(Sql sql, BudgetDays days) {
    this(new BudgetTable(sql, days));
  }

  private Budgets(BudgetRows rows) {
    this.rows = rows;
  }

  /** The same limits over what was given elsewhere. */
  public static Budgets over(BudgetRows rows) {
    return new Budgets(rows);
  }

  /** Budgets that stand as these do, and go on by themselves: nothing is taken from these. */
  public Budgets sketch() {
    return new Budgets(new BudgetSketch(rows));
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
    Given given =
        new Given(
            rows.locked(limits.code(), ALL),
            rows.locked(limits.code(), member.value()),
            limits.periodCode().map(code -> rows.locked(code, member.value())).orElse(Points.ZERO));
    Points allowed = limits.allowed(asked, given);
    if (allowed.isPositive()) {
      note(limits, member, allowed);
    }
    return allowed;
  }

  /** What {@link #take} would give now; it takes nothing and locks nothing. */
  public Points asItStands(Limits limits, Optional<MemberId> member, Points asked) {
    Given given =
        new Given(
            rows.given(limits.code(), ALL),
            given(limits.code(), member),
            limits.periodCode().map(code -> given(code, member)).orElse(Points.ZERO));
    return limits.allowed(asked, given);
  }

  /** What all members together got by a code, as far as it has limits. */
  public Points given(String code) {
    return rows.given(code, ALL);
  }

  /** Notes that points came back. */
  public void giveBack(Limits limits, MemberId member, Points points) {
    if (!limits.isNone()) {
      note(limits, member, points.negated());
    }
  }

  /** Notes that points count in another period than they were given in, be it full or not. */
  public void move(Limits from, Limits to, MemberId member, Points points) {
    if (!from.periodCode().equals(to.periodCode())) {
      from.periodCode().ifPresent(code -> noteInPeriod(code, member, points.negated()));
      to.periodCode()
          .ifPresent(
              code -> {
                rows.locked(code, member.value());
                noteInPeriod(code, member, points);
              });
    }
  }

  private void note(Limits limits, MemberId member, Points change) {
    rows.add(limits.code(), Set.of(ALL, member.value()), change);
    limits.periodCode().ifPresent(code -> noteInPeriod(code, member, change));
  }

  private void noteInPeriod(String code, MemberId member, Points change) {
    rows.add(code, Set.of(member.value()), change);
  }

  private Points given(String code, Optional<MemberId> member) {
    return member.map(id -> rows.given(code, id.value())).orElse(Points.ZERO);
  }
}
