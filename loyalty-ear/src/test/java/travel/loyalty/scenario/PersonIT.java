package travel.loyalty.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static travel.loyalty.scenario.BookingSketch.booking;

import java.util.List;
import org.junit.jupiter.api.Test;
import travel.loyalty.booking.BookingStatus;
import travel.loyalty.member.MergeView;
import travel.loyalty.points.EntryView;

/** Who joined twice becomes one and parts again (S31); a family spends together (S32). */
class PersonIT extends Scenario {

  private void two_numbers_of_ana() {
    given.today("2026-03-01").memberBorn("1990-05-18", "Ana").earnedUntil("120.00", "2026-08-31");
    given.member("Ana").books(booking("A-1").domesticGroup("3000.00").tripEnds("2026-05-20"));
    given.memberBorn("1990-05-18", "Anna").earnedUntil("80.00", "2026-07-15");
  }

  @Test
  void both_numbers_of_a_person_are_one_account_and_every_lot_keeps_its_end() {
    two_numbers_of_ana();
    when.staffMerge("Ana", "Anna");
    then.accountOf("Ana")
        .available("200.00")
        .pending("30.00")
        .expiring("80.00", "2026-07-15")
        .expiring("120.00", "2026-08-31");
    then.accountOf("Anna").available("200.00").pending("30.00");
    when.today("2026-05-18");
    then.accountOf("Ana").available("300.00").expiring("100.00", "2026-05-31");
    when.today("2026-07-16");
    then.accountOf("Ana").available("150.00");
  }

  @Test
  void parted_again_each_number_has_what_came_by_it_before_and_since() {
    two_numbers_of_ana();
    MergeView merge = when.staffMerge("Ana", "Anna");
    when.member("Anna").books(booking("B-1").domesticGroup("1000.00").tripEnds("2026-03-05"));
    when.member("Ana").spends("100.00");
    when.today("2026-03-20");
    then.accountOf("Ana").available("110.00");
    when.staffPart(merge);
    then.accountOf("Ana").available("100.00").pending("30.00");
    then.accountOf("Anna")
        .available("10.00")
        .ledger(
            "EARNED 80.00 GIFT",
            "PENDING 10.00 DOM_GROUP",
            "REDEEMED -80.00",
            "MATURED 10.00 DOM_GROUP");
  }

  @Test
  void a_refund_of_either_number_is_paid_by_both_and_owed_by_the_one_that_made_it() {
    given.today("2026-03-01").member("Ana").earned("100.00");
    BookingSketch trip = booking("B-1").domesticGroup("5000.00").tripEnds("2026-02-01");
    given.member("Anna").books(trip);
    given.member("Anna").spends("50.00");
    MergeView merge = when.staffMerge("Ana", "Anna");
    when.member("Anna").books(trip.revision(2, BookingStatus.CANCELLED));
    then.accountOf("Ana").available("50.00").debt("0.00");
    when.staffPart(merge);
    then.accountOf("Ana").available("100.00").debt("0.00");
    then.accountOf("Anna").available("0.00").debt("50.00");
  }

  @Test
  void a_family_spends_first_expired_first_and_each_keeps_what_is_left() {
    given
        .today("2026-03-01")
        .memberBorn("1985-01-01", "Father")
        .earnedUntil("300.00", "2026-12-31");
    given.memberBorn("1986-01-01", "Mother").earnedUntil("200.00", "2026-10-31");
    given.memberBorn("2014-06-15", "Child").earnedUntil("50.00", "2026-06-30");
    List<EntryView> paid = when.member("Mother").spendsAlong("400.00", "Father", "Child").entries();
    assertThat(paid).hasSize(3);
    then.accountOf("Child").available("0.00");
    then.accountOf("Mother").available("0.00");
    then.accountOf("Father").available("150.00").expiring("150.00", "2026-12-31");
    then.refuses(
        "insufficient-points",
        () -> when.member("Mother").spendsAlong("150.01", "Father", "Child"));
  }
}
