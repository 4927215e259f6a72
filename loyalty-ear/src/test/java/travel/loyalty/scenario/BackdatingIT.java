package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static travel.loyalty.booking.BookingStatus.PAID;
import static travel.loyalty.scenario.BookingSketch.booking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import travel.loyalty.earning.BookingReceipt;
import travel.loyalty.shared.Points;

/** S26: a version that counts from a day before it is known. */
class BackdatingIT extends Scenario {

  @Test
  void a_better_version_adds_to_what_was_paid_from_its_first_day_on_and_a_refund_takes_all() {
    BookingSketch april = booking("B1").domesticGroup("4000.00").tripEnds("2026-06-20");
    BookingSketch may = booking("B2").domesticGroup("4000.00").tripEnds("2026-06-20");
    given.today("2026-04-28").member("Ana").books(april);
    given.today("2026-05-03").member("Ana").books(may);
    when.today("2026-05-10").programme(BackdatingIT::twoForAHundredFromMay);
    when.today("2026-05-11");
    then.accountOf("Ana")
        .pending("120.00")
        .ledger("PENDING 40.00 DOM_GROUP", "PENDING 40.00 DOM_GROUP", "PENDING 40.00 DOM_GROUP");
    BookingReceipt refunded =
        when.today("2026-05-12").member("Ana").books(may.revision(2, PAID).refunded("4000.00"));
    assertThat(refunded.booking().points().clawedBack()).isEqualTo(Points.of("80.00"));
    then.accountOf("Ana").pending("40.00");
  }

  @Test
  void a_worse_version_takes_nothing_from_what_was_paid_before_it_was_known() {
    given
        .today("2026-05-03")
        .member("Ana")
        .books(booking("B1").domesticGroup("4000.00").tripEnds("2026-06-20"));
    when.today("2026-05-10").programme(programme -> change(programme, "0.50"));
    when.today("2026-05-11");
    then.accountOf("Ana").pending("40.00").ledger("PENDING 40.00 DOM_GROUP");
  }

  private static void twoForAHundredFromMay(ObjectNode programme) {
    change(programme, "2.00");
  }

  private static void change(ObjectNode programme, String points) {
    programme.put("validFrom", "2026-05-01");
    for (JsonNode rule : programme.withArray("earning")) {
      if (rule.get("code").asText().equals("DOM_GROUP")) {
        ((ObjectNode) rule.get("earn")).put("points", points);
      }
    }
  }
}
