package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static travel.loyalty.scenario.BookingSketch.booking;

import org.junit.jupiter.api.Test;
import travel.loyalty.booking.BookingRefund;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.points.HoldState;
import travel.loyalty.points.HoldView;

/** S05, S06, S10, S21, S22 and S23: points against the price of a booking. */
class OffsetIT extends Scenario {

  private static final String PEAK = "2026-07-15";
  private static final String OFF_SEASON = "2026-11-20";

  private static BookingSketch tour(String amount, String departsOn) {
    return booking("B-5").domesticGroup(amount).hotFrom(departsOn).tripEnds("2026-12-01");
  }

  @Test
  void in_the_peak_season_points_pay_a_tenth_of_a_hot_route_and_the_rest_earns() {
    given.today("2026-03-01").member("Ana").earned("1000.00");
    BookingSketch peak = tour("6800.00", PEAK);
    assertThat(when.member("Ana").asksToPay(peak).maxPoints()).hasToString("680.00");
    then.refuses("offset-cap-exceeded", () -> when.member("Ana").holds("680.01", peak));
    HoldView held = when.member("Ana").holds("680.00", peak);
    when.member("Ana").books(peak.paidBy(held));
    then.accountOf("Ana").available("320.00").pending("61.00");
    assertThat(when.hold(held).state()).isEqualTo(HoldState.CAPTURED);
  }

  @Test
  void in_the_off_season_points_pay_a_fifth_but_no_more_than_there_are() {
    given.today("2026-03-01").member("Ana").earned("1000.00");
    BookingSketch tour = tour("6800.00", OFF_SEASON);
    assertThat(when.member("Ana").asksToPay(tour).caps().most()).hasToString("1360.00");
    assertThat(when.member("Ana").asksToPay(tour).maxPoints()).hasToString("1000.00");
    when.member("Ana").books(tour.paidBy(when.member("Ana").holds("1000.00", tour)));
    then.accountOf("Ana").available("0.00").pending("58.00");
  }

  @Test
  void an_order_does_not_pay_for_itself() {
    BookingSketch tour = tour("9900.00", OFF_SEASON);
    assertThat(given.today("2026-03-01").member("Ana").asksToPay(tour).maxPoints())
        .hasToString("0.00");
    when.member("Ana").books(tour);
    then.accountOf("Ana").available("0.00").pending("99.00");
    assertThat(when.member("Ana").asksToPay(tour).maxPoints()).hasToString("0.00");
  }

  @Test
  void a_part_of_a_hold_is_captured_once_and_the_rest_goes_back_to_its_lot() {
    given.today("2026-03-01").member("Ana").earnedUntil("200.00", "2026-06-30");
    given.member("Ana").earnedUntil("300.00", "2026-12-31");
    HoldView held = when.member("Ana").holds("350.00", tour("6800.00", PEAK));
    then.accountOf("Ana").available("150.00");
    when.captures(held, "280.00");
    then.accountOf("Ana").available("220.00").expiring("220.00", "2026-12-31");
    then.refuses("hold-closed", () -> when.captures(held, "80.00"));
  }

  @Test
  void a_hold_that_nobody_decides_on_is_given_back_after_half_an_hour() {
    given.today("2026-03-01").member("Ana").earned("500.00");
    HoldView held = when.member("Ana").holds("350.00", tour("6800.00", PEAK));
    then.accountOf("Ana").available("150.00");
    when.at("2026-03-01 12:30");
    then.accountOf("Ana").available("500.00");
    assertThat(when.hold(held).state()).isEqualTo(HoldState.EXPIRED);
    then.refuses("hold-closed", () -> when.member("Ana").books(tour("6800.00", PEAK).paidBy(held)));
  }

  @Test
  void a_cancelled_order_gives_its_hold_back() {
    given.today("2026-03-01").member("Ana").earned("500.00");
    BookingSketch tour = tour("6800.00", PEAK);
    HoldView held = when.member("Ana").holds("350.00", tour);
    when.member("Ana").books(tour.paidBy(held).revision(1, BookingStatus.BOOKED));
    then.accountOf("Ana").available("150.00");
    when.member("Ana").books(tour("6800.00", PEAK).revision(2, BookingStatus.CANCELLED));
    then.accountOf("Ana").available("500.00");
    assertThat(when.hold(held).state()).isEqualTo(HoldState.VOIDED);
  }

  @Test
  void a_coupon_comes_before_points() {
    given.today("2026-03-01").member("Ana").earned("1000.00");
    BookingSketch tour = tour("4500.00", PEAK);
    assertThat(when.member("Ana").asksToPay(tour).maxPoints()).hasToString("450.00");
    assertThat(when.member("Ana").asksToPay(tour).rest()).hasToString("CNY 4050.00");
    when.member("Ana").books(tour.paidBy(when.member("Ana").holds("450.00", tour)));
    then.accountOf("Ana").pending("40.00");
  }

  private static BookingSketch orderOf(String member) {
    return booking("B-" + member)
        .domesticGroup("5000.00")
        .hotFrom(OFF_SEASON)
        .tripEnds("2026-12-01");
  }

  private void paysFiveHundredOfFiveThousandByPoints(String member) {
    given.today("2026-03-01").member(member).earned("500.00");
    BookingSketch order = orderOf(member);
    given.member(member).books(order.paidBy(given.member(member).holds("500.00", order)));
    then.accountOf(member).available("0.00").pending("45.00");
  }

  private BookingRefund refund(String member, int revision, String total) {
    BookingSketch now = orderOf(member).revision(revision, BookingStatus.PAID);
    return when.member(member).books(now.refunded(total)).booking().refund();
  }

  @Test
  void a_refund_gives_back_points_and_money_in_the_shares_in_which_they_paid() {
    paysFiveHundredOfFiveThousandByPoints("Ana");
    BookingRefund refund = refund("Ana", 2, "2000.00");
    assertThat(refund.money()).hasToString("CNY 1800.00");
    assertThat(refund.points()).hasToString("200.00");
    then.accountOf("Ana")
        .available("200.00")
        .pending("27.00")
        .ledgerEnds("REVERSED 200.00", "CLAWED_BACK -18.00 DOM_GROUP");
  }

  @Test
  void refunds_in_many_steps_and_any_order_end_where_one_does() {
    refundsEndAlike("Ana", 700, 900, 400);
    refundsEndAlike("Ben", 900, 400, 700);
    refundsEndAlike("Cai", 400, 700, 900);
  }

  private void refundsEndAlike(String member, int... steps) {
    paysFiveHundredOfFiveThousandByPoints(member);
    int revision = 1;
    int total = 0;
    for (int step : steps) {
      total += step;
      refund(member, ++revision, total + ".00");
    }
    then.accountOf(member).available("200.00").pending("27.00");
    BookingRefund rest = refund(member, ++revision, "5000.00");
    assertThat(rest.money()).hasToString("CNY 2700.00");
    assertThat(rest.points()).hasToString("300.00");
    then.accountOf(member).available("500.00").pending("0.00").debt("0.00");
  }
}
