package travel.loyalty.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** S18 and S19: what members get for their days, given by the job as time passes. */
class AwardIT extends Scenario {

  @Test
  void a_birthday_on_29_february_is_kept_on_the_28th_of_a_common_year() {
    given.today("2025-12-01").memberBorn("1996-02-29", "Ana");
    when.at("2026-02-27 23:59:59");
    then.accountOf("Ana").available("0.00");
    when.at("2026-02-28 00:00:00");
    then.accountOf("Ana").available("100.00").expiring("100.00", "2026-02-28");
    when.at("2026-03-01 00:00:00");
    then.accountOf("Ana").available("0.00");
    when.today("2028-02-29");
    then.accountOf("Ana").available("100.00");
    when.today("2028-03-02");
    then.accountOf("Ana")
        .ledger(
            "EARNED 100.00 BIRTHDAY",
            "EXPIRED -100.00 BIRTHDAY",
            "EARNED 100.00 BIRTHDAY",
            "EXPIRED -100.00 BIRTHDAY",
            "EARNED 100.00 BIRTHDAY",
            "EXPIRED -100.00 BIRTHDAY");
  }

  @Test
  void a_birthday_may_be_given_on_the_first_of_its_month() {
    given.today("2025-12-01").memberBorn("1990-01-31", "Ben");
    given.programme(document -> birthday(document).put("grantOn", "FIRST_OF_MONTH"));
    when.at("2026-01-01 00:00:00");
    then.accountOf("Ben").available("100.00").expiring("100.00", "2026-01-31");
    when.today("2026-02-01");
    then.accountOf("Ben").available("0.00");
  }

  @Test
  void the_points_of_a_birthday_can_be_used_at_least_so_many_days() {
    given.today("2025-12-01").memberBorn("1996-02-29", "Ana");
    given.programme(
        document -> ((ObjectNode) birthday(document).get("validity")).put("minUsableDays", 7));
    when.today("2026-02-28");
    then.accountOf("Ana").available("100.00").expiring("100.00", "2026-03-06");
  }

  private static ObjectNode birthday(ObjectNode document) {
    return (ObjectNode) document.get("awards").get(0);
  }
}
