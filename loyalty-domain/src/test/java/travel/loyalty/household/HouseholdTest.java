package travel.loyalty.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestTurns;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.MembersMerged;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Spend;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.WallClock;

/** A family that spends together and parts (S32). */
class HouseholdTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture people = new MemberFixture(database);
  private final TestEvents<OwnConsentDue> asked = new TestEvents<>();
  private final TestEvents<HouseholdInvited> invited = new TestEvents<>();
  private PointsService points;
  private HouseholdService households;
  private Guardians guardians;
  private OwnConsentJob job;
  private MemberView father;
  private MemberView mother;
  private MemberView child;

  @BeforeEach
  void a_family() {
    today("2026-03-01");
    BusinessClock clock = people.clock().asBusinessClock();
    new FirstProgramme(database.sql(), clock).layDown();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock(people.clock()));
    ProgrammeService programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    points = new PointsService(database.sql(), clock, programmes, new TestEvents<>());
    guardians = new Guardians(database.sql(), programmes, clock);
    households = new HouseholdService(database.sql(), guardians, points, audit, clock, invited);
    job =
        new OwnConsentJob(guardians, new OwnConsentChunk(guardians, programmes, asked), programmes);
    father = joins("Father", "1985-01-01", "300.00", "2026-12-31");
    mother = joins("Mother", "1986-01-01", "200.00", "2026-10-31");
    child = joins("Child", "2014-06-15", "50.00", "2026-06-30");
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(points.audit().isOk()).isTrue();
  }

  private void today(String day) {
    people.clock().moveTo(LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant());
  }

  private MemberView joins(String name, String birth, String number, String lastDay) {
    MemberView member =
        people.enrol(Enrolment.of(name, "INDIVIDUAL").birthDate(birth).build()).member();
    Points worth = Points.of(number);
    Credit credit =
        new Credit(
            member.id(),
            worth,
            new SourceRef("BOOKING", name + birth + number),
            "DOM_GROUP",
            1,
            people.clock().instant(),
            LocalDate.parse(lastDay).atStartOfDay(SHANGHAI).toInstant().plus(Duration.ofDays(1)),
            Explanation.fixed(worth));
    database.inTransaction(() -> points.credit(credit, Actor.client("till")));
    return member;
  }

  private void done(Runnable deed) {
    database.inTransaction(deed);
  }

  private void together() {
    done(() -> households.invite(father.id(), mother.number().grouped()));
    long invitation = database.inTransaction(() -> households.invitations(mother.id())).get(0).id();
    done(() -> households.accept(mother.id(), invitation));
    done(() -> households.addChild(father.id(), child.number().digits()));
  }

  private HouseholdView household(MemberView of) {
    return database.inTransaction(() -> households.of(of.id())).orElseThrow();
  }

  private void spends(MemberView member, String number) {
    Points worth = Points.of(number);
    List<MemberId> along = database.inTransaction(() -> households.payers(member.id()));
    done(
        () ->
            points.spend(
                new Spend(
                    member.id(),
                    along,
                    worth,
                    new SourceRef("REDEMPTION", "holiday"),
                    Explanation.given(worth)),
                Actor.client("till")));
  }

  private String available(MemberView member) {
    return database.inTransaction(() -> points.balance(member.id())).available().toString();
  }

  private static String code(Runnable deed) {
    Refused refused = catchThrowableOfType(Refused.class, deed::run);
    return refused.errors().isEmpty()
        ? String.valueOf(refused.arguments().getOrDefault("reason", refused.code()))
        : refused.errors().get(0).code();
  }

  @Test
  void a_household_spends_first_expired_first_and_who_leaves_keeps_what_is_left() {
    together();
    assertThat(household(mother).available()).isEqualTo(Points.of("550.00"));
    spends(father, "240.00");
    assertThat(List.of(available(child), available(mother), available(father)))
        .containsExactly("0.00", "10.00", "300.00");
    done(() -> households.leave(mother.id(), mother.number()));
    assertThat(available(mother)).isEqualTo("10.00");
    assertThat(household(father).available()).isEqualTo(Points.of("300.00"));
    assertThat(database.inTransaction(() -> points.account(mother.id())).expiring())
        .singleElement()
        .satisfies(end -> assertThat(end.on()).isEqualTo(LocalDate.parse("2026-10-31")));
  }

  @Test
  void a_pool_of_three_pays_four_hundred_by_the_lots_that_end_first() {
    together();
    spends(mother, "400.00");
    assertThat(List.of(available(child), available(mother), available(father)))
        .containsExactly("0.00", "0.00", "150.00");
  }

  @Test
  void only_adults_of_a_household_spend_of_it() {
    assertThat(code(() -> done(() -> households.payers(father.id())))).isEqualTo("no-household");
    together();
    assertThat(code(() -> done(() -> households.payers(child.id())))).isEqualTo("adults-only");
  }

  @Test
  void nobody_joins_without_agreeing_and_a_child_only_by_a_guardian() {
    assertThat(code(() -> done(() -> households.invite(father.id(), child.number().digits()))))
        .isEqualTo("household-child");
    assertThat(code(() -> done(() -> households.addChild(father.id(), mother.number().digits()))))
        .isEqualTo("household-no-child");
    done(() -> households.invite(father.id(), mother.number().digits()));
    assertThat(household(father).members()).hasSize(1);
    assertThat(household(father).invited()).hasSize(1);
    assertThat(invited.fired()).hasSize(1);
    long invitation = database.inTransaction(() -> households.invitations(mother.id())).get(0).id();
    assertThat(
            catchThrowableOfType(
                NotFound.class, () -> done(() -> households.accept(child.id(), invitation))))
        .isNotNull();
    done(() -> households.endInvitation(mother.id(), invitation));
    assertThat(household(father).invited()).isEmpty();
  }

  @Test
  void a_member_belongs_to_one_household() {
    together();
    MemberView aunt = joins("Aunt", "1980-01-01", "1.00", "2026-12-31");
    assertThat(code(() -> done(() -> households.invite(aunt.id(), mother.number().digits()))))
        .isEqualTo("household-other");
  }

  @Test
  void a_guardian_who_leaves_takes_the_child_along() {
    together();
    done(() -> households.leave(father.id(), father.number()));
    assertThat(household(mother).members()).hasSize(1);
    assertThat(database.inTransaction(() -> households.of(child.id()))).isEmpty();
  }

  @Test
  void who_stands_for_a_merged_number_takes_its_place_and_speaks_for_its_child() {
    together();
    MemberView twin = joins("Father", "1985-01-01", "1.00", "2026-12-31");
    MembersMerged merged = new MembersMerged(twin.id(), father.id(), people.clock().instant());
    done(() -> new MergedHouseholds(database.sql()).on(merged));
    assertThat(household(twin).members()).hasSize(3);
    done(() -> households.leave(twin.id(), child.number()));
    assertThat(household(twin).members()).hasSize(2);
  }

  @Test
  void a_child_cannot_give_points_away() {
    assertThat(code(() -> guardians.refuseChild(child.id()))).isEqualTo("guardian-needed");
    guardians.refuseChild(father.id());
  }

  @Test
  void who_turns_fourteen_is_asked_once_and_decides() {
    together();
    assertThat(job.nextDue())
        .contains(LocalDate.parse("2028-06-15").atStartOfDay(SHANGHAI).toInstant());
    today("2028-06-15");
    done(() -> job.run(people.clock().instant(), TestTurns.KEPT));
    done(() -> job.run(people.clock().instant(), TestTurns.KEPT));
    assertThat(asked.fired()).extracting(OwnConsentDue::member).containsExactly(child.id());
    assertThat(database.inTransaction(() -> households.isAskedForConsent(child.id()))).isTrue();
    done(() -> households.answer(child.id(), HouseholdService.OwnAnswer.LEAVE));
    assertThat(household(father).members()).hasSize(2);
    assertThat(database.inTransaction(() -> households.isAskedForConsent(child.id()))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2012-03-02, CHILD", // fourteen tomorrow
    "2012-03-01, YOUTH",
    "2008-03-02, YOUTH",
    "2008-03-01, ADULT",
    "2012-02-29, YOUTH" // of age on 28 February, where there is no 29th
  })
  void age_is_counted_to_the_day(String birth, Age age) {
    LocalDate today = LocalDate.parse("2026-03-01");
    assertThat(Age.on(today, java.util.Optional.of(LocalDate.parse(birth)))).isEqualTo(age);
  }
}
