package travel.loyalty.scenario;

import static travel.loyalty.scenario.BookingSketch.booking;

import java.util.List;
import org.junit.jupiter.api.Test;
import travel.loyalty.booking.BookingStatus;

/** S30: 500 points for three friends, once, when the third has come back from a first paid trip. */
class ReferralIT extends Scenario {

  private final BookingSketch trip = booking("D-1").domesticGroup("2150.00").tripEnds("2026-03-20");

  private void threeFriendsTravel() {
    given.today("2026-03-01").member("Ana");
    for (String name : List.of("Bea", "Cem")) {
      when.friendOf("Ana", name)
          .books(booking(name).domesticGroup("2150.00").tripEnds("2026-03-10"));
    }
    when.friendOf("Ana", "Dan").books(trip);
  }

  @Test
  void three_friends_bring_the_award_once_at_the_third() {
    threeFriendsTravel();
    then.accountOf("Ana").available("0.00");
    when.at("2026-03-20 23:59:59");
    then.accountOf("Ana").available("0.00");
    when.at("2026-03-21 00:00:00");
    then.accountOf("Ana").available("500.00").expiring("500.00", "2028-03-21");
    when.today("2026-04-10")
        .friendOf("Ana", "Fay")
        .books(booking("F-1").domesticGroup("2150.00").tripEnds("2026-04-12"));
    when.today("2026-05-01");
    then.accountOf("Ana").ledger("EARNED 500.00 REFERRAL");
  }

  @Test
  void a_full_refund_within_thirty_days_takes_it_back() {
    threeFriendsTravel();
    when.today("2026-04-19").member("Dan").books(trip.revision(2, BookingStatus.PAID).refunded());
    when.at("2026-04-19 12:00:01");
    then.accountOf("Ana")
        .available("0.00")
        .ledger("EARNED 500.00 REFERRAL", "CLAWED_BACK -500.00 REFERRAL");
    when.member("Dan").books(booking("D-2").hotel("900.00").tripEnds("2026-05-02"));
    when.today("2026-05-03");
    then.accountOf("Ana").available("500.00");
  }

  @Test
  void a_cancellation_later_than_that_leaves_it() {
    threeFriendsTravel();
    when.today("2026-04-21").member("Dan").books(trip.revision(2, BookingStatus.CANCELLED));
    when.today("2026-04-22");
    then.accountOf("Ana").available("500.00");
  }

  @Test
  void who_shares_the_number_does_not_count_before_staff_have_looked() {
    given.today("2026-03-01").memberReachedBy("13800130000", "Ana");
    when.friendOf("Ana", "Eva", "13800130000")
        .books(booking("E-1").domesticGroup("2150.00").tripEnds("2026-03-10"));
    for (String name : List.of("Bea", "Cem")) {
      when.friendOf("Ana", name)
          .books(booking(name).domesticGroup("2150.00").tripEnds("2026-03-10"));
    }
    when.today("2026-03-12");
    then.accountOf("Ana").available("0.00");
    when.staffLetCount("Eva");
    then.accountOf("Ana").available("500.00");
  }

  @Test
  void a_circle_is_refused() {
    given.today("2026-03-01").memberReachedBy("13800130000", "Ana");
    given.friendOf("Ana", "Bea");
    then.refuses("validation", () -> when.friendOf("Bea", "Ana again", "13800130000"));
  }
}
