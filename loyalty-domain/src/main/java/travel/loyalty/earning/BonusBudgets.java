package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Sql;

/**
 * What bonus rules gave. The rows are locked while a booking is taken in, so that bookings side by
 * side never give more than a budget has. A budget belongs to the rule's code in all versions.
 */
@ApplicationScoped
class BonusBudgets {

  private static final long ALL = 0;

  private Sql sql;

  /** For the container's proxy. */
  protected BonusBudgets() {}

  @Inject
  BonusBudgets(Sql sql) {
    this.sql = sql;
  }

  /** The limits for a member, taking note. */
  BonusLimit of(MemberId member) {
    return new BonusLimit() {
      @Override
      public Points grant(EarningRule rule, Points asked) {
        return BonusBudgets.this.grant(rule, member, asked);
      }

      @Override
      public void giveBack(EarningRule rule, Points points) {
        BonusBudgets.this.giveBack(rule, member, points);
      }
    };
  }

  /** The limits as they stand, for a quote that takes nothing. */
  BonusLimit asTheyStand(Optional<MemberId> member) {
    return new BonusLimit() {
      @Override
      public Points grant(EarningRule rule, Points asked) {
        Points given = member.map(id -> given(rule.code(), id.value())).orElse(Points.ZERO);
        return limited(rule, asked, given, given(rule.code(), ALL));
      }

      @Override
      public void giveBack(EarningRule rule, Points points) {}
    };
  }

  private static Points limited(EarningRule rule, Points asked, Points mine, Points all) {
    Points allowed = rule.perMember().map(most -> most.minus(mine).min(asked)).orElse(asked);
    boolean exceeds =
        rule.budget().map(most -> all.plus(allowed).compareTo(most) > 0).orElse(false);
    return exceeds ? Points.ZERO : allowed.max(Points.ZERO);
  }

  private Points grant(EarningRule rule, MemberId member, Points asked) {
    if (!isLimited(rule)) {
      return asked;
    }
    // Always the rows in this order, so that two bookings wait for each other and never cross.
    Points all = locked(rule.code(), ALL);
    Points mine = locked(rule.code(), member.value());
    Points allowed = limited(rule, asked, mine, all);
    if (allowed.isPositive()) {
      note(rule.code(), member, allowed);
    }
    return allowed;
  }

  private void giveBack(EarningRule rule, MemberId member, Points points) {
    if (isLimited(rule)) {
      note(rule.code(), member, points.negated());
    }
  }

  private static boolean isLimited(EarningRule rule) {
    return rule.budget().isPresent() || rule.perMember().isPresent();
  }

  private void note(String rule, MemberId member, Points change) {
    sql.update(
        "update bonus_budget set given = given + ? where rule_code = ? and member_id in (?, ?)",
        change,
        rule,
        ALL,
        member);
  }

  private Points locked(String rule, long member) {
    Optional<Points> known = read(rule, member, " for update");
    if (known.isEmpty()) {
      open(rule, member);
    }
    return known.or(() -> read(rule, member, " for update")).orElseThrow();
  }

  // Held afterwards, also where another opened it meanwhile.
  private void open(String rule, long member) {
    sql.update(
        "insert into bonus_budget (rule_code, member_id, given) values (?, ?, 0)"
            + " on duplicate key update given = given",
        rule,
        member);
  }

  private Points given(String rule, long member) {
    return read(rule, member, "").orElse(Points.ZERO);
  }

  private Optional<Points> read(String rule, long member, String lock) {
    return sql.first(
        "select given from bonus_budget where rule_code = ? and member_id = ?" + lock,
        row -> Sql.points(row, "given"),
        rule,
        member);
  }
}
