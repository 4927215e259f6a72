package travel.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/**
 * The given levels that higher ones replaced which came with merged numbers, each under the number
 * that replaced it: a chain, from which any number may part.
 */
@ApplicationScoped
class ReplacedLevels {

  private Sql sql;

  /** For the container's proxy. */
  protected ReplacedLevels() {}

  @Inject
  ReplacedLevels(Sql sql) {
    this.sql = sql;
  }

  /** Keeps what a level replaces that came with another number. */
  void keep(MemberId member, Given higher, Given old) {
    sql.update(
        "insert into tier_given_replaced (member_id, merged_id, level, from_day, until_day,"
            + " of_member_id) values (?, ?, ?, ?, ?, ?)",
        member,
        higher.from(),
        old.level(),
        old.days().from(),
        old.days().until(),
        old.from());
  }

  /**
   * Takes out what the level of a number replaced that parts; whoever replaced that one takes over.
   */
  Optional<Given> giveBack(MemberId member, MemberId parting) {
    Optional<Given> old =
        sql.first(
            "select * from tier_given_replaced where member_id = ? and merged_id = ?",
            ReplacedLevels::read,
            member,
            parting);
    sql.update(
        "delete from tier_given_replaced where member_id = ? and merged_id = ?", member, parting);
    old.ifPresentOrElse(
        given -> linkOver(member, parting, given),
        () ->
            sql.update(
                "delete from tier_given_replaced where member_id = ? and of_member_id = ?",
                member,
                parting));
    return old;
  }

  private void linkOver(MemberId member, MemberId parting, Given old) {
    sql.update(
        "update tier_given_replaced set level = ?, from_day = ?, until_day = ?, of_member_id = ?"
            + " where member_id = ? and of_member_id = ?",
        old.level(),
        old.days().from(),
        old.days().until(),
        old.from(),
        member,
        parting);
  }

  private static Given read(ResultSet row) throws SQLException {
    return new Given(
        row.getString("level"),
        new Days(Sql.date(row, "from_day"), Sql.date(row, "until_day")),
        Optional.ofNullable(Sql.number(row, "of_member_id")).map(MemberId::new));
  }
}
