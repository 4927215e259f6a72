package travel.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/** The scenarios of the ledger, to the hundredth of a point; the invariants hold after each. */
class LedgerScenarioTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Book book;

  @BeforeEach
  void open() {
    book = new Book(database);
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(book.points.audit().invariants())
        .allSatisfy(result -> assertThat(result.violations()).isEmpty());
  }

  @Test
  void points_wait_until_a_week_after_the_trip() {
    book.today("2026-03-01T09:00:00").waits("crs/1/1@1", "36.00", "2026-03-27", "2028-03-27");
    assertThat(book.balance()).isEqualTo("36.00/0.00/0.00/0.00");
    book.today("2026-03-26T23:59:59");
    assertThat(book.balance()).isEqualTo("36.00/0.00/0.00/0.00");
    book.today("2026-03-27");
    assertThat(book.balance()).isEqualTo("0.00/36.00/0.00/0.00");
    assertThat(book.lines()).containsExactly("PENDING 36.00", "MATURED 36.00");
  }

  @Test
  void what_matures_late_is_written_for_the_moment_it_was_due() {
    book.today("2026-03-01").waits("crs/1/1@1", "36.00", "2026-03-27", "2028-03-27");
    book.today("2026-05-05");
    assertThat(book.entries().get(1).at()).isEqualTo(Book.at("2026-03-27"));
  }

  @Test
  void what_matures_names_the_rule_and_version_it_was_earned_by() {
    book.today("2026-03-01").waits("crs/1/1@1", "36.00", "2026-03-27", "2028-03-27");
    book.today("2026-03-27");
    assertThat(book.entries())
        .extracting(EntryView::ruleVersion)
        .containsExactly(Book.RULE_VERSION, Book.RULE_VERSION);
  }

  @Test
  void a_refund_after_spending_becomes_a_debt_that_the_next_earning_repays() {
    book.today("2026-03-01").earned("crs/1/1@1", "192.00", "2028-03-01");
    book.spends("order-1", "150.00");
    Posted clawed = book.clawsBack("crs/1/1@2", "99.00", "crs/1/1@");
    assertThat(clawed.of(EntryKind.CLAWED_BACK)).isEqualTo(Points.of("-42.00"));
    assertThat(clawed.of(EntryKind.DEBT)).isEqualTo(Points.of("57.00"));
    assertThat(book.balance()).isEqualTo("0.00/0.00/0.00/57.00");
    book.earned("crs/2/1@1", "100.00", "2028-03-01");
    assertThat(book.balance()).isEqualTo("0.00/43.00/0.00/0.00");
    assertThat(book.lines())
        .containsExactly(
            "EARNED 192.00",
            "REDEEMED -150.00",
            "CLAWED_BACK -42.00",
            "DEBT 57.00",
            "EARNED 100.00",
            "DEBT_REPAID -57.00");
  }

  @Test
  void a_debt_is_repaid_when_pending_points_mature_and_not_before() {
    book.today("2026-03-01").earned("crs/1/1@1", "50.00", "2028-03-01");
    book.spends("order-1", "50.00");
    book.waits("crs/2/1@1", "30.00", "2026-03-10", "2028-03-10");
    book.clawsBack("crs/1/1@2", "50.00", "crs/1/1@");
    assertThat(book.balance()).isEqualTo("30.00/0.00/0.00/50.00");
    book.today("2026-03-10");
    assertThat(book.balance()).isEqualTo("0.00/0.00/0.00/20.00");
  }

  @Test
  void a_cancellation_by_the_agency_brings_ended_lots_back_for_ninety_days() {
    spendTwoLotsOfWhichOneEnds();
    book.reverses("order-1", Reversal.Fault.AGENCY);
    assertThat(book.balance()).isEqualTo("0.00/300.00/0.00/0.00");
    assertThat(book.lots()).containsExactly("200.00 to 2026-09-13", "100.00 to 2026-12-31");
  }

  @Test
  void a_cancellation_by_the_member_lets_ended_lots_end_again_at_once() {
    spendTwoLotsOfWhichOneEnds();
    book.reverses("order-1", Reversal.Fault.MEMBER);
    assertThat(book.balance()).isEqualTo("0.00/100.00/0.00/0.00");
    assertThat(book.lines()).endsWith("REVERSED 300.00", "EXPIRED -200.00");
  }

  @Test
  void points_that_come_back_to_a_closed_lot_repay_the_debt() {
    book.today("2026-03-01").earned("a", "50.00", "2028-03-01");
    book.spends("order-1", "50.00");
    book.clawsBack("a2", "20.00", "a");
    book.reverses("order-1", Reversal.Fault.MEMBER);
    assertThat(book.balance()).isEqualTo("0.00/30.00/0.00/0.00");
  }

  private void spendTwoLotsOfWhichOneEnds() {
    book.today("2026-01-01").earned("a", "200.00", "2026-05-31");
    book.earned("b", "100.00", "2026-12-31");
    book.today("2026-05-20").spends("order-1", "300.00");
    book.today("2026-06-15");
  }

  @Test
  void a_lot_brought_back_ends_once_more_and_its_second_end_is_an_entry_of_its_own() {
    book.today("2026-01-01").earned("a", "200.00", "2026-05-31");
    book.today("2026-05-20").spends("order-1", "150.00");
    book.today("2026-06-15").reverses("order-1", Reversal.Fault.AGENCY);
    assertThat(book.balance()).isEqualTo("0.00/150.00/0.00/0.00");
    book.today("2026-09-14");
    assertThat(book.balance()).isEqualTo("0.00/0.00/0.00/0.00");
    assertThat(book.lines()).contains("EXPIRED -50.00", "EXPIRED -150.00");
  }

  @Test
  void what_was_spent_before_a_lot_ended_does_not_leave_the_balance_twice() {
    book.today("2026-01-01").earned("a", "100.00", "2026-01-31");
    book.earned("b", "100.00", "2027-01-31");
    book.today("2026-01-15").spends("order-1", "80.00");
    book.today("2026-02-01");
    assertThat(book.balance()).isEqualTo("0.00/100.00/0.00/0.00");
    assertThat(book.lines()).endsWith("REDEEMED -80.00", "EXPIRED -20.00");
  }

  @Test
  void points_are_spent_first_expired_first_and_not_first_in_first() {
    book.today("2025-05-10").earned("p", "400.00", "2027-05-10");
    book.today("2026-03-12").earned("birthday", "100.00", "2026-03-31");
    book.today("2026-03-20").spends("order-1", "150.00");
    assertThat(book.lots()).containsExactly("350.00 to 2027-05-10");
  }

  @Test
  void the_same_credit_three_times_is_counted_once() {
    book.today("2026-03-01").waits("crs/1/1@1", "36.00", "2026-03-27", "2028-03-27");
    Posted second = book.waits("crs/1/1@1", "36.00", "2026-03-27", "2028-03-27");
    book.today("2026-04-01");
    Posted third = book.waits("crs/1/1@1", "36.00", "2026-03-27", "2028-03-27");
    assertThat(second.repeated()).isTrue();
    assertThat(third.repeated()).isTrue();
    assertThat(second.entries()).hasSize(1);
    assertThat(book.balance()).isEqualTo("0.00/36.00/0.00/0.00");
  }

  @Test
  void the_same_clawback_again_gives_the_first_answer() {
    book.today("2026-03-01").earned("crs/1/1@1", "192.00", "2028-03-01");
    book.spends("order-1", "150.00");
    Posted first = book.clawsBack("crs/1/1@2", "99.00", "crs/1/1@");
    Posted again = book.clawsBack("crs/1/1@2", "99.00", "crs/1/1@");
    assertThat(again.entries()).isEqualTo(first.entries());
    assertThat(again.repeated()).isTrue();
  }

  @Test
  void another_amount_under_the_same_source_is_refused() {
    book.today("2026-03-01").earned("crs/1/1@1", "36.00", "2028-03-01");
    assertThatThrownBy(() -> book.earned("crs/1/1@1", "37.00", "2028-03-01"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("state-conflict"));
  }

  @Test
  void points_end_at_midnight_of_the_programme_wherever_the_member_is() {
    book.clock.moveTo("2024-03-10T16:30:00Z"); // 11 March in Shanghai
    book.earned("a", "100.00", "2026-03-11");
    book.clock.moveTo("2026-03-11T15:30:00Z"); // 08:30 in Los Angeles
    book.spends("early", "10.00");
    book.clock.moveTo("2026-03-11T16:00:01Z"); // 09:00:01 in Los Angeles, no job has run
    assertThat(refusal("late", "10.00")).isEqualTo("lot-expired");
    book.clock.moveTo("2026-03-12T16:00:01Z"); // more than a day later
    assertThat(refusal("later", "10.00")).isEqualTo("insufficient-points");
  }

  @Test
  void more_than_there_ever_was_is_insufficient_also_on_the_day_of_an_end() {
    book.today("2026-01-01").earned("a", "100.00", "2026-01-31");
    book.today("2026-02-01T12:00:00");
    assertThat(refusal("order", "100.01")).isEqualTo("insufficient-points");
    assertThat(refusal("order", "100.00")).isEqualTo("lot-expired");
  }

  private String refusal(String reference, String number) {
    try {
      book.spends(reference, number);
      return "none";
    } catch (Refused refused) {
      return refused.code();
    }
  }

  @Test
  void a_negative_adjustment_never_makes_a_debt() {
    book.today("2026-03-01").earned("a", "40.00", "2028-03-01");
    assertThatThrownBy(() -> book.adjusts("case-1", "-40.01")).isInstanceOf(Refused.class);
    book.adjusts("case-1", "-40.00");
    assertThat(book.balance()).isEqualTo("0.00/0.00/0.00/0.00");
  }

  @Test
  void a_given_adjustment_repays_the_debt_first() {
    book.today("2026-03-01").earned("a", "40.00", "2028-03-01");
    book.spends("order", "40.00");
    book.clawsBack("a2", "40.00", "a");
    book.adjusts("case-1", "100.00");
    assertThat(book.balance()).isEqualTo("0.00/60.00/0.00/0.00");
  }

  @Test
  void what_expired_unspent_counts_as_clawed_back_and_counts_once() {
    book.today("2026-01-01").earned("crs/1/1@1", "100.00", "2026-01-31");
    book.earned("other", "100.00", "2027-01-31");
    book.today("2026-02-10");
    Posted first = book.clawsBack("crs/1/1@2", "60.00", "crs/1/1@");
    assertThat(first.expiredBefore()).isEqualTo(Points.of("60.00"));
    Posted second = book.clawsBack("crs/1/1@3", "40.00", "crs/1/1@");
    assertThat(second.expiredBefore()).isEqualTo(Points.of("40.00"));
    assertThat(book.balance()).isEqualTo("0.00/100.00/0.00/0.00");
  }

  @Test
  void a_clawback_takes_what_waits_before_anything_else() {
    book.today("2026-01-01").waits("crs/1/1@1", "36.00", "2026-02-01", "2028-02-01");
    book.earned("other", "100.00", "2026-12-31");
    book.clawsBack("crs/1/1@2", "16.00", "crs/1/1@");
    assertThat(book.balance()).isEqualTo("20.00/100.00/0.00/0.00");
  }

  @Test
  void points_that_wait_follow_a_trip_that_was_moved_and_those_that_matured_do_not() {
    book.today("2026-03-01").waits("crs/1/1@1", "36.00", "2026-03-27", "2028-03-27");
    book.reschedules("crs/1/1@", "2026-04-27", "2028-04-27");
    book.today("2026-03-27");
    assertThat(book.balance()).isEqualTo("36.00/0.00/0.00/0.00");
    book.today("2026-04-27");
    assertThat(book.balance()).isEqualTo("0.00/36.00/0.00/0.00");
    book.reschedules("crs/1/1@", "2026-06-01", "2028-06-01");
    assertThat(book.lots()).containsExactly("36.00 to 2028-04-27");
  }

  @Test
  void points_of_a_trip_moved_into_the_past_are_available_now() {
    book.today("2026-03-01").waits("crs/1/1@1", "36.00", "2026-03-27", "2028-03-27");
    book.today("2026-03-10").reschedules("crs/1/1@", "2026-03-05", "2028-03-05");
    assertThat(book.balance()).isEqualTo("0.00/36.00/0.00/0.00");
    assertThat(book.entries().get(1).at()).isEqualTo(Book.at("2026-03-10"));
  }

  @Test
  void points_that_had_ended_before_they_were_recorded_come_and_go() {
    book.today("2026-03-01");
    book.done(Book.credit(book.member, "old", "10.00", Book.at("2023-01-01"), "2025-01-01"));
    assertThat(book.lines()).containsExactly("EARNED 10.00", "EXPIRED -10.00");
  }

  @Test
  void the_ladder_tells_what_ends_by_each_day_all_together() {
    book.today("2026-01-01").earned("a", "60.00", "2026-04-01");
    book.earned("b", "40.00", "2026-01-31");
    book.earned("c", "30.00", "2026-01-08");
    assertThat(book.points.account(book.member).expiring())
        .containsExactly(
            step("2026-01-08", "30.00", "30.00"),
            step("2026-01-31", "40.00", "70.00"),
            step("2026-04-01", "60.00", "130.00"));
  }

  private static Expiring step(String day, String points, String cumulative) {
    return new Expiring(LocalDate.parse(day), Points.of(points), Points.of(cumulative));
  }

  @Test
  void what_is_posted_together_is_announced_together() {
    book.today("2026-03-01").earned("a", "10.00", "2028-03-01");
    assertThat(book.events.fired()).hasSize(1);
    PointsPosted posted = book.events.fired().get(0);
    assertThat(posted.member()).isEqualTo(book.member);
    assertThat(posted.last().seq()).isEqualTo(1);
    assertThat(posted.of(EntryKind.EARNED)).isEqualTo(Points.of("10.00"));
    assertThat(posted.of(EntryKind.MATURED)).isEqualTo(Points.ZERO);
  }
}
