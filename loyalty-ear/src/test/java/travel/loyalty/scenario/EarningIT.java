package travel.loyalty.scenario;

import static travel.loyalty.booking.BookingStatus.COMPLETED;
import static travel.loyalty.booking.BookingStatus.PAID;
import static travel.loyalty.scenario.BookingSketch.booking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** S01 to S04 and S15: what a booking earns, and when it may be used. */
class EarningIT extends Scenario {

  @Test
  void points_are_pending_from_payment_and_available_seven_days_after_the_trip() {
    BookingSketch trip = booking("B1").domesticGroup("3680.00").tripEnds("2026-03-20");
    when.today("2026-03-01").member("Ana").books(trip);
    then.accountOf("Ana").pending("36.00").available("0.00");
    when.at("2026-03-26 23:59:59");
    then.accountOf("Ana").pending("36.00").available("0.00");
    when.at("2026-03-27 00:00");
    then.accountOf("Ana")
        .pending("0.00")
        .available("36.00")
        .ledger("PENDING 36.00 DOM_GROUP", "MATURED 36.00 DOM_GROUP");
  }

  @Test
  void outbound_trips_earn_three_points_for_each_full_two_hundred() {
    given.today("2026-03-01");
    when.member("Ana").books(booking("B1").outboundIndependent("12999.00").tripEnds("2026-03-20"));
    when.member("Ben").books(booking("B2").outboundIndependent("199.99").tripEnds("2026-03-20"));
    when.member("Cai").books(booking("B3").outboundIndependent("200.00").tripEnds("2026-03-20"));
    then.accountOf("Ana").pending("192.00");
    then.accountOf("Ben").pending("0.00").ledger();
    then.accountOf("Cai").pending("3.00");
  }

  @Test
  void each_line_of_a_mixed_order_earns_by_its_own_rule() {
    BookingSketch order = booking("B1").domesticGroup("2150.00").outboundIndependent("5390.00");
    when.today("2026-03-01").member("Ana").books(order.tripEnds("2026-03-20"));
    then.accountOf("Ana")
        .pending("99.00")
        .ledger("PENDING 21.00 DOM_GROUP", "PENDING 78.00 OUT_INDEP");
  }

  @Test
  void rounding_is_what_the_rule_says() {
    given.today("2026-03-01");
    when.member("Ana").books(booking("B1").hotel("3333.00").tripEnds("2026-03-20"));
    when.member("Ben").books(booking("B2").hotel("3000.00").tripEnds("2026-03-20"));
    when.today("2026-03-02").programme(EarningIT::generalRoundsHalfUp);
    when.member("Cai").books(booking("B3").hotel("3333.00").tripEnds("2026-03-20"));
    then.accountOf("Ana").pending("49.99");
    then.accountOf("Ben").pending("45.00");
    then.accountOf("Cai").pending("50.00");
  }

  private static void generalRoundsHalfUp(ObjectNode programme) {
    for (JsonNode rule : programme.withArray("earning")) {
      if (rule.get("code").asText().equals("GENERAL")) {
        ((ObjectNode) rule.get("earn")).put("rounding", "HALF_UP");
      }
    }
  }

  @Test
  void a_revision_that_comes_again_late_or_out_of_order_earns_once() {
    BookingSketch trip = booking("B1").domesticGroup("3680.00").tripEnds("2026-03-20");
    when.today("2026-03-21").member("Ana").books(trip.revision(2, COMPLETED));
    when.member("Ana").books(trip);
    when.member("Ana").books(trip);
    then.refuses("stale-revision", () -> when.member("Ana").books(trip.revision(1, PAID)));
    when.today("2026-04-01");
    then.accountOf("Ana")
        .pending("0.00")
        .available("36.00")
        .ledger("PENDING 36.00 DOM_GROUP", "MATURED 36.00 DOM_GROUP");
  }
}
