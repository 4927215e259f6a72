package travel.loyalty.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import travel.loyalty.member.MembersMerged;
import travel.loyalty.shared.Sql;

/**
 * Keeps households of persons, not of numbers: who stands for a merged number takes its place, and
 * speaks for its children. Parted again, it stays so, since joining is a person's own decision.
 */
@ApplicationScoped
class MergedHouseholds {

  private Sql sql;

  /** For the container's proxy. */
  protected MergedHouseholds() {}

  @Inject
  MergedHouseholds(Sql sql) {
    this.sql = sql;
  }

  void on(@Observes MembersMerged event) {
    HouseholdRows rows = new HouseholdRows(sql);
    if (rows.of(event.survivor()).isPresent()) {
      rows.leave(event.merged(), event.at());
    } else {
      rows.hand(event.merged(), event.survivor());
    }
    for (String table : new String[] {"household_member", "member_guardian"}) {
      sql.update(
          "update " + table + " set guardian = ? where guardian = ? and open_key is not null",
          event.survivor(),
          event.merged());
    }
  }
}
