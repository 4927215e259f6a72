package travel.loyalty.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.booking.BookingRow;
import travel.loyalty.member.DuplicateSign;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberDays;
import travel.loyalty.member.MemberState;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.MembersMerged;
import travel.loyalty.member.MembersUnmerged;
import travel.loyalty.member.MergeState;
import travel.loyalty.member.MergeView;
import travel.loyalty.member.PossibleDuplicate;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;

/** Members who joined twice become one and part again (S31). */
class MergeTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private MergeHouse house;
  private MemberView ana;
  private MemberView anna;

  @BeforeEach
  void who_joined_twice() {
    house = new MergeHouse(database);
    ana =
        house.joins(
            Enrolment.of("林小雨", "INDIVIDUAL").mobile("13800138000").birthDate("1990-05-18"));
    anna = house.joins(Enrolment.of("林小雨", "INDIVIDUAL").email("lin@x.cn").birthDate("1990-05-18"));
    house.books(ana.number(), "A-1", 1, "3000.00", "0.00");
    house.books(anna.number(), "B-1", 1, "2000.00", "0.00");
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(house.points.audit().isOk()).isTrue();
  }

  private List<String> bookingsOf(MemberView member) {
    return database.inTransaction(
        () ->
            house.bookings.ofMember(member.id(), PageRequest.first(10)).rows().stream()
                .map(BookingRow::key)
                .map(key -> key.reference())
                .sorted()
                .toList());
  }

  @Test
  void either_number_finds_the_member_who_stays_with_the_bookings_and_points_of_both() {
    house.merges(ana, anna);
    assertThat(house.members.ref(anna.number()).orElseThrow().id()).isEqualTo(ana.id());
    assertThat(house.members.view(anna.id()).state()).isEqualTo(MemberState.MERGED);
    assertThat(bookingsOf(ana)).containsExactly("A-1", "B-1");
    assertThat(house.balance(ana)).isEqualTo("50.00/0.00/0.00");
    assertThat(house.told.fired(MembersMerged.class))
        .containsExactly(new MembersMerged(ana.id(), anna.id(), house.people.clock().instant()));
  }

  @Test
  void a_booking_goes_on_under_either_number_and_a_new_one_under_the_old_number_counts() {
    house.merges(ana, anna);
    house.books(ana.number(), "B-1", 2, "2000.00", "1000.00");
    house.books(anna.number(), "B-2", 1, "700.00", "0.00");
    assertThat(house.balance(ana)).isEqualTo("47.00/0.00/0.00");
    assertThat(bookingsOf(ana)).containsExactly("A-1", "B-1", "B-2");
  }

  @Test
  void parted_again_each_has_what_came_by_its_number_before_and_since() {
    MergeView merge = house.merges(ana, anna);
    house.books(anna.number(), "B-2", 1, "700.00", "0.00");
    house.parts(merge);
    assertThat(house.members.ref(anna.number()).orElseThrow().id()).isEqualTo(anna.id());
    assertThat(bookingsOf(ana)).containsExactly("A-1");
    assertThat(bookingsOf(anna)).containsExactly("B-1", "B-2");
    assertThat(house.balance(ana)).isEqualTo("30.00/0.00/0.00");
    assertThat(house.balance(anna)).isEqualTo("27.00/0.00/0.00");
    assertThat(house.told.fired(MembersUnmerged.class)).hasSize(1);
  }

  @Test
  void a_birthday_is_celebrated_once() {
    house.merges(ana, anna);
    assertThat(
            new MemberDays(database.sql())
                .celebrating(
                    MemberDays.Kind.BIRTHDAY,
                    List.of(java.time.MonthDay.of(5, 18)),
                    java.time.LocalDate.parse("2026-05-18"),
                    new MemberId(0),
                    10))
        .containsExactly(ana.id());
  }

  @Test
  void an_award_that_both_have_is_listed_and_stays_until_somebody_decides() {
    SourceRef birthday = new SourceRef("AWARD", "BIRTHDAY/2026");
    house.credits(ana.id(), birthday, "BIRTHDAY", "100.00", "2026-03-31");
    house.credits(anna.id(), birthday, "BIRTHDAY", "100.00", "2026-03-31");
    house.credits(
        anna.id(), new SourceRef("AWARD", "BIRTHDAY/2025"), "BIRTHDAY", "100.00", "2026-03-31");
    MergePreview preview =
        database.inTransaction(
            () -> house.merges.preview(ana.number(), anna.number(), MergeHouse.LIMIT));
    assertThat(preview.awards())
        .extracting(award -> award.doubled().source().reference())
        .containsExactly("BIRTHDAY/2026");
    house.merges(ana, anna);
    assertThat(house.balance(ana)).isEqualTo("50.00/300.00/0.00");
  }

  @Test
  void a_preview_tells_what_both_have_together_and_changes_nothing() {
    MergePreview preview =
        database.inTransaction(
            () -> house.merges.preview(ana.number(), anna.number(), MergeHouse.LIMIT));
    assertThat(preview.together().pending()).isEqualTo(Points.of("50.00"));
    assertThat(preview.survivor().bookings() + preview.merged().bookings()).isEqualTo(2);
    assertThat(preview.needsSecond()).isFalse();
    assertThat(house.balance(ana)).isEqualTo("30.00/0.00/0.00");
  }

  @Test
  void above_the_limit_of_one_person_a_second_one_decides() {
    MergeView asked =
        database.inTransaction(
            () ->
                house.merges.merge(
                    ana.number(),
                    anna.number(),
                    "Joined twice",
                    Points.of("19.99"),
                    MergeHouse.BEN));
    assertThat(asked.state()).isEqualTo(MergeState.PROPOSED);
    assertThat(house.balance(ana)).isEqualTo("30.00/0.00/0.00");
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        database.inTransaction(
                            () -> house.merges.approve(asked.id(), MergeHouse.BEN)))
                .code())
        .isEqualTo("adjustment.same-person");
    database.inTransaction(() -> house.merges.approve(asked.id(), MergeHouse.EVE));
    assertThat(house.balance(ana)).isEqualTo("50.00/0.00/0.00");
  }

  @Test
  void a_number_is_merged_once_and_never_into_itself() {
    house.merges(ana, anna);
    assertThat(catchThrowableOfType(Refused.class, () -> house.merges(ana, anna)).code())
        .isEqualTo("state-conflict");
    assertThat(catchThrowableOfType(Refused.class, () -> house.merges(ana, ana)).code())
        .isEqualTo("state-conflict");
  }

  @Test
  void a_chain_of_merges_parts_where_it_is_cut() {
    MemberView third = house.joins(Enrolment.of("Lin", "INDIVIDUAL"));
    house.books(third.number(), "C-1", 1, "900.00", "0.00");
    house.merges(anna, third);
    MergeView merge = house.merges(ana, anna);
    assertThat(house.members.ref(third.number()).orElseThrow().id()).isEqualTo(ana.id());
    assertThat(house.balance(ana)).isEqualTo("59.00/0.00/0.00");
    house.parts(merge);
    assertThat(house.members.ref(third.number()).orElseThrow().id()).isEqualTo(anna.id());
    assertThat(house.balance(anna)).isEqualTo("29.00/0.00/0.00");
    assertThat(house.balance(ana)).isEqualTo("30.00/0.00/0.00");
  }

  @Test
  void who_shares_a_contact_or_name_and_birthday_is_found_page_by_page() {
    house.joins(Enrolment.of("Ben", "INDIVIDUAL").mobile("13800138000"));
    house.joins(Enrolment.of("Eve", "INDIVIDUAL").mobile("13900139000"));
    PageRequest first = PageRequest.first(1);
    var page = database.inTransaction(() -> house.merges.possible(first));
    assertThat(page.rows())
        .extracting(PossibleDuplicate::signs)
        .containsExactly(java.util.Set.of(DuplicateSign.NAME_AND_BIRTHDAY));
    var next = database.inTransaction(() -> house.merges.possible(new PageRequest(page.next(), 1)));
    assertThat(next.rows())
        .extracting(PossibleDuplicate::signs)
        .containsExactly(java.util.Set.of(DuplicateSign.MOBILE));
    assertThat(next.hasNext()).isFalse();
    house.merges(ana, anna);
    assertThat(database.inTransaction(() -> house.merges.possible(PageRequest.first(5))).rows())
        .hasSize(1);
  }
}
