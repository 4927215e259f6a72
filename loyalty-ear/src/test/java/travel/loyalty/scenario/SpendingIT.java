package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S11, S12 and S14: which points are spent, and how many at most. */
class SpendingIT extends Scenario {

  @Test
  void what_expires_takes_nothing_from_what_was_spent_before() {
    given.today("2025-01-31").member("Ana").earnedUntil("100.00", "2026-01-31");
    given.member("Ana").earnedUntil("100.00", "2027-01-31");
    when.today("2026-01-15").member("Ana").spends("80.00");
    when.today("2026-02-01");
    then.accountOf("Ana").available("100.00").expiring("100.00", "2027-01-31");
  }

  @Test
  void what_ends_first_is_spent_first() {
    given.today("2025-05-10").member("Ana").earnedUntil("400.00", "2027-05-10");
    given.today("2026-03-12").member("Ana").earnedUntil("100.00", "2026-03-31");
    when.today("2026-03-20").member("Ana").spends("150.00");
    then.accountOf("Ana").available("350.00").expiring("350.00", "2027-05-10");
    when.today("2026-04-01");
    then.accountOf("Ana").available("350.00");
  }

  @Test
  void of_twenty_orders_at_once_only_as_many_succeed_as_the_points_pay_for() {
    given.today("2026-03-01").member("Ana").earned("100.00");
    given.member("Ben").earned("1000.00");
    List<String> ana = when.member("Ana").spendsAtOnce(20, "100.00");
    List<String> ben = when.member("Ben").spendsAtOnce(20, "100.00");
    assertThat(ana).containsOnly("spent", "insufficient-points");
    assertThat(Collections.frequency(ana, "spent")).isEqualTo(1);
    assertThat(ben).containsOnly("spent", "insufficient-points");
    assertThat(Collections.frequency(ben, "spent")).isEqualTo(10);
    then.accountOf("Ana").available("0.00");
    then.accountOf("Ben").available("0.00");
  }
}
