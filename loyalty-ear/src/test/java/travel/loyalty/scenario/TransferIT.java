package travel.loyalty.scenario;

import org.junit.jupiter.api.Test;

/** Points that members give to each other. */
class TransferIT extends Scenario {

  @Test
  void points_that_are_given_arrive_later_and_keep_their_end() {
    given.today("2026-03-01").member("Ana").earnedUntil("100.00", "2026-05-31");
    given.member("Ana").earnedUntil("200.00", "2026-12-31");
    when.member("Ana").gives("150.00", "Ben");
    then.accountOf("Ana").available("150.00");
    then.accountOf("Ben").available("0.00");
    when.today("2026-03-02");
    then.accountOf("Ana").available("150.00").expiring("150.00", "2026-12-31");
    then.accountOf("Ben")
        .available("150.00")
        .expiring("100.00", "2026-05-31")
        .expiring("50.00", "2026-12-31");
  }
}
