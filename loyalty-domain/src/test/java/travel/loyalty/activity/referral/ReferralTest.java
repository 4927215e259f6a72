package travel.loyalty.activity.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static travel.loyalty.activity.referral.ReferralService.Verdict.COUNTS;
import static travel.loyalty.activity.referral.ReferralService.Verdict.DOES_NOT_COUNT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestTurns;
import travel.loyalty.member.Enrolment;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/** The reference programme: 500.00 for three friends after their first trips, once (S30, W6). */
class ReferralTest {

  private static final String AWARD = "\"every\": 3, \"times\": 1, \"points\": \"500.00\"";
  private static final String A_HEAD = "\"every\": 1, \"points\": \"50.00\"";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private ReferralHouse house;

  @BeforeEach
  void open() {
    house = new ReferralHouse(database);
    house.joins("Ana");
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(house.points.audit().isOk()).isTrue();
  }

  private void joinedByAna(String... names) {
    List.of(names).forEach(name -> house.joins(name, "Ana"));
  }

  private void travelledForAna(String... names) {
    joinedByAna(names);
    List.of(names).forEach(name -> house.pays(name, "2026-02-10"));
    house.today("2026-02-11");
  }

  @Test
  void three_friends_bring_the_award_once_when_the_third_has_travelled() {
    joinedByAna("Bea", "Cem", "Dan");
    house.today("2026-01-10");
    assertThat(house.awards("Ana")).isEmpty();
    house.pays("Bea", "2026-02-10");
    house.pays("Cem", "2026-02-12");
    house.pays("Dan", "2026-02-14");
    house.today("2026-02-14");
    assertThat(house.awards("Ana")).isEmpty();
    house.today("2026-02-15");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00");
    house.pays("Dan", "2026-03-01");
    joinedByAna("Eva", "Fay", "Gil");
    house.pays("Eva", "2026-03-01");
    house.pays("Fay", "2026-03-01");
    house.pays("Gil", "2026-03-01");
    house.today("2026-04-01");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00");
  }

  @Test
  void a_full_refund_within_thirty_days_takes_the_award_back_and_another_trip_brings_it_again() {
    travelledForAna("Bea", "Cem", "Dan");
    house.today("2026-03-13"); // the thirtieth day after Dan counted
    house.refunds("Dan", "2026-02-10", "2999.99");
    house.today("2026-03-13");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00");
    house.refunds("Dan", "2026-02-10", "3000.00");
    house.today("2026-03-13");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00", "CLAWED_BACK -500.00");
    assertThat(house.balance("Ana").available()).isEqualTo(Points.ZERO);
    assertThat(house.state("Dan")).isEqualTo(ReferralState.JOINED);
    assertThat(house.told.fired(ReferralAwardRevoked.class)).hasSize(1);
    house.pays("Dan", "2026-04-01");
    house.today("2026-04-02");
    assertThat(house.awards("Ana"))
        .containsExactly("EARNED 500.00", "CLAWED_BACK -500.00", "EARNED 500.00");
  }

  @Test
  void a_refund_after_that_takes_nothing_back() {
    travelledForAna("Bea", "Cem", "Dan");
    house.today("2026-03-14");
    house.refunds("Dan", "2026-02-10", "3000.00");
    house.today("2026-03-14");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00");
    assertThat(house.state("Dan")).isEqualTo(ReferralState.COUNTED);
  }

  @Test
  void a_friend_with_another_completed_trip_counts_on() {
    travelledForAna("Bea", "Cem", "Dan");
    house.pays("Dan", "2026-02-20");
    house.today("2026-02-21");
    house.refunds("Dan", "2026-02-10", "3000.00");
    house.today("2026-02-21");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00");
  }

  @Test
  void a_fourth_friend_who_counts_makes_up_for_one_who_does_not_any_more() {
    travelledForAna("Bea", "Cem", "Dan", "Eva");
    house.refunds("Bea", "2026-02-10", "3000.00");
    house.today("2026-02-11");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00");
    house.refunds("Cem", "2026-02-10", "3000.00");
    house.today("2026-02-11");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00", "CLAWED_BACK -500.00");
  }

  @Test
  void what_was_spent_already_becomes_a_debt() {
    travelledForAna("Bea", "Cem", "Dan");
    house.spends("Ana", "400.00");
    house.refunds("Dan", "2026-02-10", "3000.00");
    house.today("2026-02-11");
    assertThat(house.balance("Ana").debt()).isEqualTo(Points.of("400.00"));
  }

  @Test
  void who_shares_the_number_waits_for_staff_and_counts_when_they_say_so() {
    house.joins(Enrolment.of("Rui", "INDIVIDUAL").mobile("13800130000"));
    String code = house.member("Rui").referralCode();
    house.joins(Enrolment.of("Eva", "INDIVIDUAL").mobile("+86 138 0013 0000").referralCode(code));
    assertThat(house.state("Eva")).isEqualTo(ReferralState.UNDER_REVIEW);
    house.joins("Bea", "Rui");
    house.joins("Cem", "Rui");
    for (String name : List.of("Bea", "Cem", "Eva")) {
      house.pays(name, "2026-02-10");
    }
    house.today("2026-02-11");
    assertThat(house.state("Eva")).isEqualTo(ReferralState.UNDER_REVIEW);
    assertThat(house.overview("Rui").underReview()).isEqualTo(1);
    assertThat(house.awards("Rui")).isEmpty();
    house.decides(COUNTS, "Eva", "Two sisters with one telephone");
    assertThat(house.awards("Rui")).containsExactly("EARNED 500.00");
    assertThat(house.overview("Rui").counted()).isEqualTo(3);
  }

  @Test
  void whose_trip_was_paid_by_the_same_payer_waits_for_staff_too() {
    house.pays("Ana", "2026-01-20", Optional.of("h:9f2c"));
    joinedByAna("Eva");
    house.pays("Eva", "2026-02-10", Optional.of("h:9f2c"));
    house.today("2026-02-11");
    assertThat(house.state("Eva")).isEqualTo(ReferralState.UNDER_REVIEW);
    house.decides(DOES_NOT_COUNT, "Eva", "Paid by Ana's own card");
    house.today("2026-03-11");
    assertThat(house.state("Eva")).isEqualTo(ReferralState.REFUSED);
    assertThat(house.overview("Ana").counted()).isZero();
  }

  @Test
  void staff_may_take_back_what_proves_wrong_later() {
    travelledForAna("Bea", "Cem", "Dan");
    house.today("2026-06-01");
    house.decides(DOES_NOT_COUNT, "Bea", "Her own second card");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00", "CLAWED_BACK -500.00");
    assertThat(
            catchThrowableOfType(Refused.class, () -> house.decides(COUNTS, "Bea", " ")).errors())
        .extracting(error -> error.pointer() + " " + error.code())
        .containsExactly("/reason required");
  }

  @Test
  void a_friend_who_turns_out_to_have_been_a_member_before_waits_for_staff() {
    house.today("2026-01-02");
    joinedByAna("Bea", "Cem");
    house.today("2026-01-03");
    house.joins("Bea2");
    house.turnOutToBeOne("Bea", "Bea2");
    assertThat(house.state("Bea")).isEqualTo(ReferralState.JOINED);
    house.turnOutToBeOne("Ana", "Cem");
    assertThat(house.state("Cem")).isEqualTo(ReferralState.UNDER_REVIEW);
  }

  @Test
  void a_recommendation_that_leads_back_to_the_same_person_is_refused() {
    house.joins(Enrolment.of("Rui", "INDIVIDUAL").mobile("13800130000").externalRef("crm-1"));
    house.joins("Bea", "Rui");
    house.joins("Cem", "Bea");
    for (String name : List.of("Bea", "Cem")) {
      String code = house.member(name).referralCode();
      assertCircle(Enrolment.of("Rui", "FAMILY").mobile("13800130000").referralCode(code));
      assertCircle(Enrolment.of("Rui", "INDIVIDUAL").externalRef("crm-1").referralCode(code));
    }
  }

  private void assertCircle(Enrolment.Builder enrolment) {
    assertThat(catchThrowableOfType(Refused.class, () -> house.joins(enrolment)).errors())
        .extracting(error -> error.pointer() + " " + error.code())
        .containsExactly("/referralCode referral-circle");
  }

  @Test
  void an_award_a_head_is_given_for_each_friend_without_limit() {
    house.programme(AWARD, A_HEAD);
    travelledForAna("Bea", "Cem");
    assertThat(house.awards("Ana")).containsExactly("EARNED 50.00", "EARNED 50.00");
    house.refunds("Bea", "2026-02-10", "3000.00");
    house.today("2026-02-11");
    assertThat(house.awards("Ana"))
        .containsExactly("EARNED 50.00", "EARNED 50.00", "CLAWED_BACK -50.00");
  }

  @Test
  void friends_may_count_when_they_join() {
    house.programme("FIRST_COMPLETED_TRIP", "REGISTRATION");
    joinedByAna("Bea", "Cem");
    house.today("2026-01-02");
    assertThat(house.awards("Ana")).isEmpty();
    joinedByAna("Dan");
    house.today("2026-01-03");
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00");
  }

  @Test
  void friends_who_joined_before_there_was_such_an_award_do_not_count_for_it() {
    house.programme("\"code\": \"REFERRAL\"", "\"code\": \"OLD\"");
    joinedByAna("Bea", "Cem");
    house.today("2026-01-15");
    house.programme("\"points\": \"500.00\"", "\"points\": \"300.00\"");
    travelledForAna("Dan", "Eva", "Fay");
    house.pays("Bea", "2026-02-10");
    house.pays("Cem", "2026-02-10");
    house.today("2026-02-12");
    assertThat(house.awards("Ana")).containsExactly("EARNED 300.00");
    assertThat(house.overview("Ana").awards().get(0).counted()).isEqualTo(3);
  }

  @Test
  void a_trip_that_was_over_and_known_before_a_friend_joined_does_not_count() {
    joinedByAna("Bea");
    house.pays("Bea", "2026-01-05");
    house.today("2026-01-10");
    assertThat(house.state("Bea")).isEqualTo(ReferralState.COUNTED);
    house.joins("Cem", "Ana");
    house.pays("Cem", "2026-01-05");
    database.sql().update("update booking set received_at = '2026-01-01 00:00:00'");
    house.today("2026-01-20");
    assertThat(house.state("Cem")).isEqualTo(ReferralState.JOINED);
  }

  @Test
  void a_budget_gives_whole_or_not_at_all_and_gets_back_what_is_revoked() {
    house.programme(AWARD, A_HEAD + ", \"budget\": \"120.00\"");
    travelledForAna("Bea", "Cem", "Dan");
    assertThat(house.awards("Ana")).containsExactly("EARNED 50.00", "EARNED 50.00");
    assertThat(house.overview("Ana").given()).isEqualTo(Points.of("100.00"));
    house.refunds("Bea", "2026-02-10", "3000.00");
    house.today("2026-02-11");
    joinedByAna("Eva");
    house.pays("Eva", "2026-02-20");
    house.today("2026-02-21");
    assertThat(house.awards("Ana"))
        .containsExactly("EARNED 50.00", "EARNED 50.00", "CLAWED_BACK -50.00", "EARNED 50.00");
  }

  @Test
  void a_run_that_broke_off_is_simply_run_again() {
    joinedByAna("Bea", "Cem", "Dan");
    for (String name : List.of("Bea", "Cem", "Dan")) {
      house.pays(name, "2026-01-01");
    }
    house.people.clock().moveTo(ReferralHouse.start("2026-01-05"));
    TestTurns.takenOverAfter(2, turn -> house.job.run(ReferralHouse.start("2026-01-05"), turn));
    assertThat(house.awards("Ana")).isEmpty();
    house.job.run(ReferralHouse.start("2026-01-05"), TestTurns.KEPT);
    house.job.run(ReferralHouse.start("2026-01-05"), TestTurns.KEPT);
    assertThat(house.awards("Ana")).containsExactly("EARNED 500.00");
    assertThat(house.job.nextDue()).isEmpty();
  }
}
