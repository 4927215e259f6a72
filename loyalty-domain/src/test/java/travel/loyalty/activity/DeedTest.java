package travel.loyalty.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.activity.AwardGiven.Deed;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberEnrolled;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.member.Members;
import travel.loyalty.member.ProfileChanged;
import travel.loyalty.points.BudgetDays;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.TaskAward.Field;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.WallClock;

/** What members get for joining and for telling about themselves. */
class DeedTest {

  private static final String WELCOME =
      "{\"code\": \"WELCOME\", \"event\": \"ENROLMENT\", \"points\": \"20.00\","
          + " \"validity\": {\"months\": 3}, \"budget\": \"50.00\"}";
  private static final String PROFILE =
      "{\"code\": \"PROFILE\", \"event\": \"TASK\", \"fields\": [\"birthDate\", \"email\"],"
          + " \"points\": \"15.00\"}";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);
  private final TestEvents<AwardGiven> told = new TestEvents<>();
  private PointsService points;
  private AwardTotals totals;
  private DeedWatch watch;
  private AwardService awards;

  @BeforeEach
  void open() {
    BusinessClock clock = given.clock().asBusinessClock();
    new FirstProgramme(database.sql(), clock).layDown();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock(given.clock()));
    ProgrammeService programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    String document =
        FirstProgramme.document()
            .replace("2000-01-01", "2026-03-01")
            .replace("\"awards\": [", "\"awards\": [" + WELCOME + ", " + PROFILE + ",");
    database.inTransaction(() -> programmes.publish(document, Actor.staff("ben")));
    points = new PointsService(database.sql(), clock, programmes, new TestEvents<>());
    totals = new AwardTotals(database.sql());
    Budgets budgets =
        new Budgets(database.sql(), new BudgetDays(database.sql(), clock, programmes));
    AwardDesk desk = new AwardDesk(points, budgets, totals, told);
    watch = new DeedWatch(new Members(database.sql()), programmes, desk);
    awards = new AwardService(database.sql(), budgets, programmes, points);
    given.events().observe(event -> enrolled(event));
  }

  private void enrolled(Object event) {
    if (event instanceof MemberEnrolled joined) {
      watch.on(joined);
    }
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(points.audit().isOk()).isTrue();
  }

  private MemberId joins(Enrolment.Builder enrolment) {
    return given.enrol(enrolment.build()).member().id();
  }

  private List<String> ledger(MemberId member) {
    return database.inTransaction(
        () ->
            points.ledger(member, PageRequest.first(50)).rows().stream()
                .map(entry -> entry.kind() + " " + entry.points() + " " + entry.rule())
                .toList());
  }

  private void changesProfile(MemberId member) {
    database.inTransaction(() -> watch.on(new ProfileChanged(member, given.clock().instant())));
  }

  @Test
  void who_joins_gets_the_welcome_once_for_as_long_as_the_award_says() {
    MemberId ana = joins(Enrolment.of("Ana", "INDIVIDUAL"));
    assertThat(ledger(ana)).containsExactly("EARNED 20.00 WELCOME");
    assertThat(database.inTransaction(() -> points.account(ana)).lots())
        .extracting(
            lot -> LocalDate.ofInstant(lot.lastMoment(), ZoneId.of("Asia/Shanghai")).toString())
        .containsExactly("2026-06-01");
    assertThat(told.fired()).extracting(AwardGiven::deed).containsExactly(Deed.ENROLMENT);
  }

  @Test
  void people_of_a_file_get_nothing_for_joining() {
    Enrolment old = Enrolment.of("Ana", "INDIVIDUAL").birthDate("1990-01-01").build();
    MemberId ana =
        database.inTransaction(() -> given.enrolments().enrolFromFile(old, Actor.system("import")));
    assertThat(ledger(ana)).isEmpty();
  }

  @Test
  void who_has_told_all_that_is_asked_gets_the_award_once() {
    MemberId ana = joins(Enrolment.of("Ana", "INDIVIDUAL").email("ana@example.com"));
    changesProfile(ana);
    assertThat(ledger(ana)).containsExactly("EARNED 20.00 WELCOME");
    database.sql().update("update member set birth_date = '1990-05-05' where id = ?", ana);
    changesProfile(ana);
    changesProfile(ana);
    assertThat(ledger(ana)).containsExactly("EARNED 20.00 WELCOME", "EARNED 15.00 PROFILE");
    assertThat(told.fired())
        .extracting(AwardGiven::deed)
        .containsExactly(Deed.ENROLMENT, Deed.TASK);
    assertThat(totals.all()).containsEntry("PROFILE", new AwardTotals.Total(1, Points.of("15.00")));
    MemberId ben =
        joins(Enrolment.of("Ben", "INDIVIDUAL").email("ben@example.com").birthDate("1980-01-01"));
    assertThat(ledger(ben)).containsExactly("EARNED 20.00 WELCOME", "EARNED 15.00 PROFILE");
  }

  @Test
  void the_budget_of_the_welcome_gives_whole_or_not_at_all_and_totals_tell_what_was_given() {
    joins(Enrolment.of("Ana", "INDIVIDUAL"));
    joins(Enrolment.of("Ben", "INDIVIDUAL"));
    MemberId cem = joins(Enrolment.of("Cem", "INDIVIDUAL"));
    assertThat(ledger(cem)).isEmpty();
    assertThat(totals.all()).containsEntry("WELCOME", new AwardTotals.Total(2, Points.of("40.00")));
  }

  @Test
  void a_member_sees_what_is_still_to_be_told_until_he_has_the_award() {
    MemberId ana = joins(Enrolment.of("Ana", "INDIVIDUAL").email("ana@example.com"));
    assertThat(database.inTransaction(() -> awards.openTasks(ana)))
        .containsExactly(new OpenTask(Points.of("15.00"), List.of(Field.BIRTH_DATE)));
    database.sql().update("update member set birth_date = '1990-05-05' where id = ?", ana);
    changesProfile(ana);
    database.sql().update("update member set birth_date = null where id = ?", ana);
    assertThat(database.inTransaction(() -> awards.openTasks(ana))).isEmpty();
  }
}
