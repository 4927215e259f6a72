package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import travel.loyalty.points.Reversal.Fault;

/** S09, S14 and S34: orders of rewards, as many as there are points and pieces, and back. */
class RedemptionIT extends Scenario {

  @Test
  void what_we_cancel_brings_back_also_what_has_ended_for_ninety_days() {
    anOrderThatOutlivedALot();
    when.staffCancelTheLastOrderOf("Ana", Fault.AGENCY);
    then.accountOf("Ana")
        .available("300.00")
        .expiring("200.00", "2026-09-13")
        .expiring("100.00", "2026-12-31");
  }

  @Test
  void what_the_member_cancels_brings_back_what_has_not_ended() {
    anOrderThatOutlivedALot();
    when.staffCancelTheLastOrderOf("Ana", Fault.MEMBER);
    then.accountOf("Ana")
        .available("100.00")
        .expiring("100.00", "2026-12-31")
        .ledgerEnds("REVERSED 300.00", "EXPIRED -200.00 GIFT");
  }

  private void anOrderThatOutlivedALot() {
    given.today("2026-05-01").member("Ana").earnedUntil("200.00", "2026-05-31");
    given.member("Ana").earnedUntil("100.00", "2026-12-31");
    given.staffOffer("MILL", "300.00", 5);
    when.today("2026-05-20").member("Ana").redeems("MILL");
    then.accountOf("Ana").available("0.00");
    when.today("2026-06-15");
  }

  @Test
  void of_twenty_orders_at_once_only_as_many_succeed_as_the_points_pay_for() {
    given.today("2026-03-01").member("Ana").earned("100.00");
    given.staffOffer("MILL", "100.00", 50);
    List<String> outcomes = when.redeemAtOnce("MILL", Collections.nCopies(20, "Ana"));
    assertThat(Collections.frequency(outcomes, "CONFIRMED")).isEqualTo(1);
    assertThat(Collections.frequency(outcomes, "insufficient-points")).isEqualTo(19);
    then.accountOf("Ana").available("0.00");
    then.piecesLeftOf("MILL", 49);
  }

  @Test
  void of_two_who_want_the_last_piece_one_gets_it_and_the_other_keeps_the_points() {
    given.today("2026-03-01").member("Ana").earned("188.00");
    given.member("Ben").earned("188.00");
    given.staffOffer("TRANSFER", "188.00", 1);
    List<String> outcomes = when.redeemAtOnce("TRANSFER", List.of("Ana", "Ben"));
    assertThat(outcomes).containsExactlyInAnyOrder("CONFIRMED", "out-of-stock");
    then.givenInAll("188.00", "Ana", "Ben");
    then.piecesLeftOf("TRANSFER", 0);
    when.staffCancelTheLastOrderOf(
        outcomes.get(0).equals("CONFIRMED") ? "Ana" : "Ben", Fault.AGENCY);
    then.givenInAll("376.00", "Ana", "Ben");
    then.piecesLeftOf("TRANSFER", 1);
  }
}
