package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static travel.loyalty.scenario.BookingSketch.booking;

import org.junit.jupiter.api.Test;
import travel.loyalty.booking.BookingRefund;
import travel.loyalty.booking.BookingStatus;

/** S08: a part of an order is refunded after its points were spent. */
class RefundIT extends Scenario {

  @Test
  void what_was_spent_already_is_owed_and_repaid_by_what_is_earned_next() {
    given.today("2026-03-01").member("Ana").books(order());
    given.member("Ana").spends("150.00");
    when.member("Ana").books(order().revision(2, BookingStatus.PAID).refunded("6600.00"));
    then.accountOf("Ana").available("0.00").debt("57.00");
    when.member("Ana").earned("100.00");
    then.accountOf("Ana").available("43.00").debt("0.00");
  }

  @Test
  void what_was_spent_already_is_taken_from_the_refund_where_the_member_agrees() {
    given.today("2026-03-01").member("Ana").books(order());
    given.member("Ana").spends("150.00");
    BookingRefund refund =
        when.member("Ana")
            .books(order().revision(2, BookingStatus.PAID).refunded("6600.00").settlingFromRefund())
            .booking()
            .refund();
    assertThat(refund.money()).hasToString("CNY 6543.00");
    then.accountOf("Ana")
        .available("0.00")
        .debt("0.00")
        .ledger(
            "EARNED 192.00 OUT_INDEP",
            "REDEEMED -150.00",
            "CLAWED_BACK -42.00 OUT_INDEP",
            "DEBT 57.00 OUT_INDEP",
            "DEBT_SETTLED -57.00");
  }

  private static BookingSketch order() {
    return booking("B-8").outboundIndependent("12999.00").tripEnds("2026-02-10");
  }
}
