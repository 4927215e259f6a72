package travel.loyalty.scenario;

import static travel.loyalty.scenario.BookingSketch.booking;

import org.junit.jupiter.api.Test;

/** S16, S17 and the ladder of S20: until when points may be used. */
class ExpiryIT extends Scenario {

  @Test
  void points_end_with_the_day_of_the_programme_wherever_the_member_is() {
    // 16:30 UTC is 00:30 of the 11th in Shanghai; the trip ended long enough ago.
    given.atInstant("2024-03-10T16:30:00Z");
    given.member("Ana").books(booking("B1").domesticGroup("10000.00").tripEnds("2024-03-04"));
    then.accountOf("Ana").available("100.00").expiring("100.00", "2026-03-11");
    when.atInstant("2026-03-11T08:30:00-07:00").member("Ana").spends("40.00");
    when.atInstant("2026-03-11T09:00:01-07:00");
    then.refuses("lot-expired", () -> when.member("Ana").spends("60.00"));
    then.accountOf("Ana").available("0.00");
  }

  @Test
  void points_of_a_leap_day_end_with_the_last_day_of_february() {
    assertLeapDayLots(12, "2025-02-28");
  }

  @Test
  void points_of_a_leap_day_end_two_years_later_with_the_last_day_of_february() {
    assertLeapDayLots(24, "2026-02-28");
  }

  @Test
  void points_of_a_leap_day_end_with_the_next_leap_day_four_years_later() {
    assertLeapDayLots(48, "2028-02-29");
  }

  private void assertLeapDayLots(int months, String lastDay) {
    given.today("2024-01-01").programme(p -> p.withObject("/validity").put("months", months));
    given.today("2024-02-20");
    given.member("Ana").books(booking("B1").domesticGroup("3680.00").tripEnds("2024-02-22"));
    when.today("2024-02-29");
    then.accountOf("Ana").available("36.00").expiring("36.00", lastDay);
  }

  @Test
  void the_ladder_adds_up_what_ends_step_by_step() {
    given.today("2026-01-01").member("Ana").earnedUntil("60.00", "2026-04-01");
    given.member("Ana").earnedUntil("40.00", "2026-01-31").earnedUntil("30.00", "2026-01-08");
    then.accountOf("Ana")
        .available("130.00")
        .expiringInAll("30.00", "2026-01-08")
        .expiringInAll("70.00", "2026-01-31")
        .expiringInAll("130.00", "2026-04-01");
  }
}
