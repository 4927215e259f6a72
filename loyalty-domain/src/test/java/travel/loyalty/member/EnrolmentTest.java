package travel.loyalty.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

class EnrolmentTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);

  @Test
  void a_newcomer_gets_a_number_defaults_and_is_announced() {
    MemberView ana = given.enrolled("Ana Silva");
    assertThat(ana.number().digits()).hasSize(12);
    assertThat(ana.state()).isEqualTo(MemberState.ACTIVE);
    assertThat(ana.locale().toLanguageTag()).isEqualTo("zh-CN");
    assertThat(ana.timeZone().getId()).isEqualTo("Asia/Shanghai");
    assertThat(ana.referralCode()).matches("[A-Z2-9]{8}");
    assertThat(given.events().fired(MemberEnrolled.class))
        .containsExactly(
            new MemberEnrolled(ana.id(), ana.joinedAt(), Optional.empty(), Entrance.API));
  }

  @Test
  void the_same_external_reference_again_is_the_same_member_unchanged() {
    Enrolled first = given.enrol(person("Ana").externalRef("crm-1").build());
    Enrolled again = given.enrol(person("Anna Maria").externalRef("crm-1").build());
    assertThat(first.isNew()).isTrue();
    assertThat(again.isNew()).isFalse();
    assertThat(again.member()).isEqualTo(first.member());
    assertThat(given.events().fired(MemberEnrolled.class)).hasSize(1);
  }

  @Test
  void who_is_second_to_add_an_external_reference_hears_that_another_was_first() {
    MemberView first = given.enrol(person("Ana").externalRef("crm-1").build()).member();
    // Looked before the first was there, which no look-up finds any more.
    Newcomer late =
        new Newcomer(
            first.memberClass(),
            new Person("Ana", Optional.empty(), first.locale(), first.timeZone()),
            new Contacts(Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.of("crm-1"),
            List.of(),
            LocalDate.of(2026, 3, 1));
    assertThatThrownBy(
            () -> database.inTransaction(() -> given.repository().add(late, first.joinedAt())))
        .isInstanceOf(Sql.DuplicateKey.class);
  }

  @Test
  void the_same_mobile_again_is_another_member_and_a_possible_duplicate() {
    MemberView mother = given.enrol(person("林母").mobile("13800138000").build()).member();
    MemberView child = given.enrol(person("林小雨").mobile("+86 138 0013 8000").build()).member();
    assertThat(given.search().sharingContactsWith(child.id()))
        .extracting(MemberRow::id)
        .containsExactly(mother.id());
    assertThat(given.search().sharingContactsWith(given.enrolled("Ana").id())).isEmpty();
  }

  @Test
  void a_friend_who_recommended_is_told_with_the_event() {
    MemberView friend = given.enrolled("Ana");
    String code = friend.referralCode().toLowerCase(java.util.Locale.ROOT);
    given.enrol(person("Ben").referralCode(code).build());
    assertThat(given.events().fired(MemberEnrolled.class).get(1).referredBy())
        .contains(friend.id());
  }

  @Test
  void an_employee_shows_the_company() {
    MemberView company = given.enrol(Enrolment.of("Acme", "CORPORATE").build()).member();
    MemberView ana =
        given.enrol(person("Ana").employer(company.number().grouped()).build()).member();
    assertThat(ana.employer()).map(MemberRef::name).contains("Acme");
  }

  @Test
  void staff_note_for_which_company_somebody_works_and_that_nobody_does_any_more() {
    MemberView company = given.enrol(Enrolment.of("Acme", "CORPORATE").build()).member();
    MemberView ana = given.enrolled("Ana");
    Actor ben = Actor.staff("ben");
    Members members = new Members(database.sql());
    given.changes(c -> c.employ(ana.id(), Optional.of(company.id()), "asked for it", ben));
    assertThat(members.view(ana.id()).employer()).map(MemberRef::name).contains("Acme");
    assertThat(members.employers(List.of(ana.id(), company.id())))
        .containsOnly(Map.entry(ana.id(), company.id()));
    given.changes(c -> c.employ(ana.id(), Optional.empty(), "left", ben));
    assertThat(members.view(ana.id()).employer()).isEmpty();
    assertThatThrownBy(
            () ->
                given.changes(
                    c -> c.employ(company.id(), Optional.of(company.id()), "mistake", ben)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void everything_wrong_is_told_at_once_and_nothing_is_kept() {
    MemberView ana = given.enrolled("Ana");
    Enrolment wrong =
        Enrolment.of("", "PERSON")
            .email("x")
            .mobile("1")
            .birthDate("2026-03-02")
            .locale("fr")
            .timeZone("Nowhere")
            .referralCode("NOBODY")
            .employer(ana.number().digits()) // a person, not a company
            .externalRef("x".repeat(101))
            .consents(List.of(new ConsentGiven("SPAM", "SMS", true)))
            .build();
    Refused refused = catchThrowableOfType(Refused.class, () -> given.enrol(wrong));
    assertThat(refused.errors())
        .extracting(Refused.FieldError::pointer)
        .containsExactlyInAnyOrder(
            "/class",
            "/name",
            "/email",
            "/mobile",
            "/birthDate",
            "/locale",
            "/timeZone",
            "/referralCode",
            "/employer",
            "/externalRef",
            "/consents/0/purpose");
    assertThat(given.events().fired()).hasSize(1);
  }

  @Test
  void consents_are_a_ledger_whose_newest_line_counts() {
    MemberView ana =
        given
            .enrol(
                person("Ana")
                    .consents(List.of(ConsentGiven.yes(Purpose.MARKETING, ConsentChannel.SMS)))
                    .build())
            .member();
    given.decides(ana.id(), new ConsentGiven("MARKETING", "SMS", false));
    Consents consents = new Consents(database.sql());
    assertThat(consents.decision(ana.id(), Purpose.MARKETING, ConsentChannel.SMS)).contains(false);
    assertThat(consents.decision(ana.id(), Purpose.MARKETING, ConsentChannel.EMAIL)).isEmpty();
    assertThat(consents.ledger(ana.id()))
        .extracting(ConsentView::given, ConsentView::source)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, Entrance.PORTAL),
            org.assertj.core.groups.Tuple.tuple(true, Entrance.API));
    assertThat(consents.inForce(ana.id())).hasSize(1);
  }

  @Test
  void members_are_looked_up_one_by_one_and_in_batches() {
    List<MemberView> many =
        java.util.stream.IntStream.range(0, 120).mapToObj(i -> given.enrolled("M " + i)).toList();
    Members members = new Members(database.sql());
    MemberView one = many.get(7);
    assertThat(members.ref(one.number())).map(MemberRef::id).contains(one.id());
    assertThat(members.ref(one.id())).map(MemberRef::number).contains(one.number());
    assertThat(members.refs(many.stream().map(MemberView::id).toList())).hasSize(120);
    assertThat(members.refsByNumber(many.stream().map(MemberView::number).toList()))
        .hasSize(120)
        .containsKey(one.number());
    assertThat(members.refs(List.of())).isEmpty();
    assertThat(members.ref(new MemberId(1))).isEmpty();
  }

  @Test
  void a_correction_of_contacts_finds_the_member_by_the_new_ones_and_names_the_old() {
    MemberView ana =
        given.enrol(person("Ana").email("old@x.cn").mobile("13800138000").build()).member();
    given.changes(
        changes ->
            changes.correctContacts(
                ana.id(),
                new CorrectedContacts("new@x.cn", "13800138000", "moved"),
                ana.version(),
                Actor.staff("ben")));
    assertThat(given.found("new@")).containsExactly(ana.number());
    assertThat(given.found("old@")).isEmpty();
    assertThat(given.events().fired(ContactsCorrected.class))
        .extracting(ContactsCorrected::oldEmail, ContactsCorrected::oldMobile)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("old@x.cn", ""));
  }

  @Test
  void a_correction_over_somebody_elses_is_refused() {
    MemberView ana = given.enrol(person("Ana").email("old@x.cn").build()).member();
    CorrectedContacts correction = new CorrectedContacts("new@x.cn", "", "moved");
    assertThatThrownBy(
            () ->
                given.changes(
                    changes ->
                        changes.correctContacts(
                            ana.id(), correction, ana.version() - 1, Actor.staff("ben"))))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("changed-meanwhile"));
  }

  private static Enrolment.Builder person(String name) {
    return Enrolment.of(name, "INDIVIDUAL");
  }
}
