package travel.loyalty.scenario;

import static travel.loyalty.booking.BookingStatus.PAID;
import static travel.loyalty.scenario.BookingSketch.booking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** A company and the traveller who works for it are both credited. */
class CompanyIT extends Scenario {

  private static void aFifthForCompanies(ObjectNode document) {
    document.putObject("company").put("percent", "20");
  }

  private static BookingSketch tour() {
    return booking("B-1").domesticGroup("3680.00");
  }

  @Test
  void company_and_traveller_are_both_credited_and_a_refund_takes_the_same_share_of_both() {
    given.today("2026-03-01").programme(CompanyIT::aFifthForCompanies);
    given.company("Acme");
    given.employeeOf("Acme", "Ana").books(tour().tripEnds("2026-03-20"));
    then.accountOf("Ana").pending("36.00");
    then.accountOf("Acme").pending("7.20");
    when.today("2026-03-10")
        .member("Ana")
        .books(tour().tripEnds("2026-03-20").refunded("1000.00").revision(2, PAID));
    then.accountOf("Ana").pending("26.00");
    then.accountOf("Acme").pending("5.20");
    when.today("2026-03-28");
    then.accountOf("Ana").available("26.00");
    then.accountOf("Acme").available("5.20");
  }

  @Test
  void what_the_company_spent_is_its_debt_once_the_booking_is_refunded() {
    given.today("2026-03-01").programme(CompanyIT::aFifthForCompanies);
    given.company("Acme");
    given.employeeOf("Acme", "Ana").books(tour().tripEnds("2026-03-20"));
    when.today("2026-03-28").member("Acme").spends("7.20");
    when.today("2026-04-01")
        .member("Ana")
        .books(tour().tripEnds("2026-03-20").refunded("3680.00").revision(2, PAID));
    then.accountOf("Ana").available("0.00").debt("0.00");
    then.accountOf("Acme").available("0.00").debt("7.20");
  }
}
