package travel.loyalty.scenario;

import org.junit.jupiter.api.Test;

/** Joining. */
class EnrolmentIT extends Scenario {

  @Test
  void a_new_member_has_nothing_on_any_balance() {
    given.today("2026-03-01").member("安娜");
    then.accountOf("安娜").pending("0.00").available("0.00").debt("0.00").ledger();
  }
}
