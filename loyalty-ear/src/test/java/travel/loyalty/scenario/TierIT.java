package travel.loyalty.scenario;

import static travel.loyalty.booking.BookingStatus.PAID;
import static travel.loyalty.scenario.BookingSketch.booking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** S27, S28 and S29: levels as time passes, reviewed by the job. */
class TierIT extends Scenario {

  /** Travelled after all that is told here, so that no trip counts. */
  private static BookingSketch stay(String reference, String amount) {
    return booking(reference).hotel(amount).tripEnds("2031-06-01");
  }

  @Test
  void silver_begins_the_day_after_ten_thousand_were_paid() {
    given.today("2026-03-01").member("Ana").books(stay("B-1", "9999.99"));
    when.today("2026-03-05");
    then.tierOf("Ana").level("ORDINARY");
    when.today("2026-03-06").member("Ana").books(stay("B-2", "0.01"));
    when.at("2026-03-06 23:59:59");
    then.tierOf("Ana").level("ORDINARY");
    when.at("2026-03-07 00:00:00");
    then.tierOf("Ana").level("SILVER").since("2026-03-07").until("2026-12-31");
  }

  @Test
  void spending_points_never_lowers_a_level() {
    given.today("2026-03-01").member("Ana").books(stay("B-1", "10000.00"));
    given.member("Ana").earned("500.00");
    when.today("2026-03-02").member("Ana").spends("500.00");
    when.today("2026-12-31");
    then.tierOf("Ana").level("SILVER").steps("2026-03-02 SILVER REACHED");
  }

  @Test
  void a_refund_is_flagged_and_the_level_kept_to_the_end_of_the_year() {
    given.today("2026-03-01").member("Ana").books(stay("B-1", "10000.00"));
    when.today("2026-04-01")
        .member("Ana")
        .books(stay("B-1", "10000.00").refunded("0.01").revision(2, PAID));
    when.today("2026-04-02");
    then.tierOf("Ana").level("SILVER").flagged();
    when.at("2026-12-31 23:59:59");
    then.tierOf("Ana").level("SILVER");
    when.at("2027-01-01 00:00:00");
    then.tierOf("Ana")
        .level("ORDINARY")
        .steps(
            "2026-03-02 SILVER REACHED",
            "2026-04-01 SILVER REFUND_NOTED",
            "2027-01-01 ORDINARY LOWERED");
  }

  private void platinumThrough2026(String name) {
    given.today("2025-12-30").member(name).books(stay("P-" + name, "80000.00"));
    when.today("2026-05-01").member(name).books(stay("S-" + name, "10000.00"));
    then.tierOf(name).level("PLATINUM").until("2026-12-31");
  }

  @Test
  void a_year_that_is_not_enough_lowers_by_one_step() {
    platinumThrough2026("Ana");
    when.at("2027-01-01 00:00:00");
    then.tierOf("Ana").level("GOLD").since("2027-01-01");
    when.today("2027-05-01").member("Ana").books(stay("B-3", "10000.00"));
    when.at("2028-01-01 00:00:00");
    then.tierOf("Ana").level("SILVER");
  }

  @Test
  void a_gap_that_closes_in_grace_restores_platinum_from_that_day() {
    platinumThrough2026("Ben");
    when.today("2027-02-15");
    then.tierOf("Ben").level("GOLD");
    when.member("Ben").books(stay("B-3", "70000.00"));
    then.tierOf("Ben").level("PLATINUM").since("2027-02-15");
    when.today("2027-02-20");
    then.tierOf("Ben")
        .level("PLATINUM")
        .since("2027-02-15")
        .steps(
            "2025-12-31 PLATINUM REACHED",
            "2026-01-01 PLATINUM KEPT",
            "2027-01-01 GOLD LOWERED",
            "2027-02-15 PLATINUM RESTORED");
  }

  @Test
  void a_score_decays_and_is_worked_out_on_the_second() {
    given.today("2026-01-10").programme(TierIT::decaying);
    when.today("2026-06-15").member("Eva").books(stay("E-1", "16000.00"));
    when.today("2027-06-15").member("Eva").books(stay("E-2", "20000.00"));
    when.today("2028-06-15").member("Eva").books(stay("E-3", "30000.00"));
    when.today("2029-06-01");
    then.tierOf("Eva").level("PLATINUM");
    then.tierOf("Eva").counted("44000.00");
    when.today("2029-07-02");
    then.tierOf("Eva").level("PLATINUM").counted("20000.00");
    when.today("2030-07-02");
    then.tierOf("Eva").level("GOLD");
  }

  private static void decaying(ObjectNode document) {
    ObjectNode tiers = (ObjectNode) document.get("tiers");
    ObjectNode period = tiers.putObject("period").put("kind", "DECAYING").put("recomputeOn", 2);
    period.putArray("weights").add("100").add("50").add("25");
    tiers.put("graceDays", 0);
    spend(tiers, 1, "5000.00");
    spend(tiers, 2, "10000.00");
    spend(tiers, 3, "20000.00");
  }

  private static void spend(ObjectNode tiers, int level, String least) {
    ((ObjectNode) tiers.get("levels").get(level)).putArray("anyOf").addObject().put("spend", least);
  }

  @Test
  void a_level_multiplies_what_is_paid_from_its_day_on() {
    given.today("2026-01-10").programme(document -> multiplier(document, 1, "1.50"));
    when.today("2026-03-01").member("Ana").books(stay("B-1", "10000.00"));
    when.today("2026-03-02").member("Ana").books(stay("B-2", "1000.00"));
    then.accountOf("Ana")
        .ledger("PENDING 150.00 GENERAL", "PENDING 15.00 GENERAL", "PENDING 7.50 TIER/SILVER");
    // A later revision earns by the level that the booking was paid on.
    when.today("2028-03-01")
        .member("Ana")
        .books(stay("B-2", "1000.00").refunded("500.00").paidOn("2026-03-02").revision(2, PAID));
    then.tierOf("Ana").level("ORDINARY");
    then.accountOf("Ana").ledgerEnds("CLAWED_BACK -7.50 GENERAL", "CLAWED_BACK -3.75 TIER/SILVER");
  }

  private static void multiplier(ObjectNode document, int level, String factor) {
    ((ObjectNode) document.get("tiers").get("levels").get(level)).put("multiplier", factor);
  }
}
