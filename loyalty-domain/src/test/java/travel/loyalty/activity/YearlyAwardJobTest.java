package travel.loyalty.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestTurns;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberDays;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.points.BudgetDays;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.WallClock;

class YearlyAwardJobTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Actor BEN = Actor.staff("ben");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);
  private final TestEvents<YearlyAwardGiven> told = new TestEvents<>();
  private ProgrammeService programmes;
  private PointsService points;
  private YearlyAwardJob job;

  @BeforeEach
  void open() {
    today("2025-12-01");
    BusinessClock clock = given.clock().asBusinessClock();
    new FirstProgramme(database.sql(), clock).layDown();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock(given.clock()));
    programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    points = new PointsService(database.sql(), clock, programmes, new TestEvents<>());
    job =
        new YearlyAwardJob(
            new MemberDays(database.sql()),
            programmes,
            new TransactionalChunk(),
            clock,
            database.sql());
    runOn("2025-12-01");
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(points.audit().isOk()).isTrue();
  }

  /** What the container does around each call. */
  private final class TransactionalChunk extends AwardChunk {
    @Override
    public void give(YearlyGrant grant, List<MemberId> members, Actor by) {
      database.inTransaction(
          () -> new AwardChunk(database.sql(), budgets(), points, told).give(grant, members, by));
    }
  }

  private Budgets budgets() {
    return new Budgets(
        database.sql(),
        new BudgetDays(database.sql(), given.clock().asBusinessClock(), programmes));
  }

  private void today(String day) {
    given.clock().moveTo(start(day));
  }

  private static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
  }

  private void runOn(String day) {
    today(day);
    job.run(start(day), TestTurns.KEPT);
  }

  private MemberId born(String date) {
    return given.enrol(Enrolment.of("Ana", "INDIVIDUAL").birthDate(date).build()).member().id();
  }

  /** Points and last day of each award: {@code 100.00 to 2026-02-28}. */
  private List<String> awards(MemberId member) {
    return database.inTransaction(
        () ->
            points.account(member).lots().stream()
                .map(lot -> lot.points() + " to " + LocalDate.ofInstant(lot.lastMoment(), SHANGHAI))
                .toList());
  }

  private long given(MemberId member) {
    return database.inTransaction(
        () ->
            points.ledger(member, PageRequest.first(50)).rows().stream()
                .filter(entry -> entry.rule().equals("BIRTHDAY"))
                .filter(entry -> entry.points().isPositive())
                .count());
  }

  private void publish(String from, String to) {
    String document =
        FirstProgramme.document().replace("2000-01-01", "2026-01-01").replace(from, to);
    assertThat(document).contains(to);
    database.inTransaction(() -> programmes.publish(document, BEN));
  }

  @Test
  void a_birthday_on_29_february_is_kept_on_the_28th_of_a_common_year() {
    MemberId ana = born("1996-02-29");
    assertThat(job.nextDue()).hasValue(start("2026-02-28"));
    runOn("2026-02-27");
    assertThat(awards(ana)).isEmpty();
    runOn("2026-02-28");
    assertThat(awards(ana)).containsExactly("100.00 to 2026-02-28");
    runOn("2026-03-01");
    assertThat(job.nextDue()).hasValue(start("2027-02-28"));
    runOn("2027-12-31");
    assertThat(job.nextDue()).hasValue(start("2028-02-29"));
  }

  @Test
  void the_points_can_be_used_at_least_so_many_days() {
    publish("\"minUsableDays\": 1", "\"minUsableDays\": 7");
    MemberId ana = born("1996-02-29");
    runOn("2026-02-28");
    assertThat(awards(ana)).containsExactly("100.00 to 2026-03-06");
  }

  @Test
  void who_moves_the_birthday_gets_no_second_award_in_the_year() {
    MemberId ana = born("1996-02-29");
    MemberId ben = born("1990-03-01");
    runOn("2026-02-28");
    database
        .sql()
        .update("update member set birth_date = '1996-03-01', birth_md = 301 where id = ?", ana);
    runOn("2026-03-01");
    assertThat(given(ana)).isEqualTo(1);
    assertThat(given(ben)).isEqualTo(1);
    assertThat(told.fired(YearlyAwardGiven.class)).hasSize(2);
    runOn("2027-03-01");
    assertThat(given(ana)).isEqualTo(2);
  }

  @Test
  void awards_on_the_first_of_the_month_reach_everybody_of_the_month_once_a_year() {
    MemberId ana = born("1990-01-31");
    publish("\"THE_DAY\"", "\"FIRST_OF_MONTH\"");
    runOn("2026-01-01");
    assertThat(awards(ana)).containsExactly("100.00 to 2026-01-31");
    runOn("2026-01-31");
    assertThat(given(ana)).isEqualTo(1);
  }

  @Test
  void what_was_missed_is_made_up_for_while_it_could_be_used_and_never_later() {
    MemberId ana = born("1990-01-10");
    MemberId ben = born("1990-02-20");
    runOn("2026-01-25"); // the server stood still since December
    assertThat(awards(ana)).containsExactly("100.00 to 2026-01-31");
    runOn("2029-01-02"); // and then for three years
    assertThat(given(ana)).isEqualTo(1);
    assertThat(given(ben)).isZero();
  }

  @Test
  void a_new_installation_owes_nobody_the_days_before_it() {
    database.sql().update("delete from award_round");
    MemberId ana = born("1990-01-10");
    assertThat(job.nextDue()).hasValue(start("2025-12-01"));
    runOn("2025-12-01");
    assertThat(job.nextDue()).hasValue(start("2026-01-10"));
    assertThat(given(ana)).isZero();
  }

  @Test
  void who_joined_after_the_day_celebrates_the_next_one() {
    today("2026-01-25"); // the server stood still since December
    MemberId ana = born("1990-01-10");
    job.run(start("2026-01-25"), TestTurns.KEPT);
    assertThat(given(ana)).isZero();
    runOn("2027-01-10");
    assertThat(given(ana)).isEqualTo(1);
  }

  @Test
  void a_run_that_broke_off_is_simply_run_again() {
    List<MemberId> many = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      many.add(born("1990-05-05"));
    }
    today("2026-05-05");
    TestTurns.takenOverAfter(1, turn -> job.run(start("2026-05-05"), turn));
    assertThat(many.stream().mapToLong(this::given).sum()).isEqualTo(100);
    runOn("2026-05-05");
    assertThat(many).allSatisfy(member -> assertThat(given(member)).isEqualTo(1));
  }

  @Test
  void the_day_of_joining_is_celebrated_from_the_next_year_on() {
    publish("\"event\": \"BIRTHDAY\"", "\"event\": \"ANNIVERSARY\"");
    MemberId ana = born("1990-05-05"); // joined on 1 December 2025
    runOn("2026-01-01");
    assertThat(given(ana)).isZero();
    assertThat(job.nextDue()).hasValue(start("2026-12-01"));
    runOn("2026-12-01");
    assertThat(awards(ana)).containsExactly("100.00 to 2026-12-31");
  }

  @Test
  void a_budget_gives_whole_or_not_at_all_and_what_it_had_no_room_for_never_comes() {
    publish("\"grantOn\": \"THE_DAY\"", "\"grantOn\": \"THE_DAY\", \"budget\": \"250.00\"");
    List<MemberId> many = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      many.add(born("1990-05-05"));
    }
    runOn("2026-05-05");
    runOn("2026-05-06");
    assertThat(many.stream().mapToLong(this::given).sum()).isEqualTo(2);
    database.sql().update("update award_round set done_through = '2026-05-04'");
    runOn("2026-05-07");
    assertThat(many.stream().mapToLong(this::given).sum()).isEqualTo(2);
    assertThat(new AwardTotals(database.sql()).all().get("BIRTHDAY").times()).isEqualTo(2);
  }

  @Test
  void the_list_of_a_month_has_its_birthdays_in_their_order_page_by_page() {
    MemberId leap = born("1996-02-29");
    MemberId first = born("1990-02-01");
    MemberId also = born("1992-02-29");
    born("1990-03-01");
    born("1990-01-31");
    AwardService awards = new AwardService(database.sql(), budgets(), programmes, points);
    PageOf<BirthdayView> page = awards.birthdays(Month.FEBRUARY, PageRequest.first(2));
    assertThat(page.rows()).extracting(row -> row.member().id()).containsExactly(first, leap);
    PageOf<BirthdayView> rest = awards.birthdays(Month.FEBRUARY, new PageRequest(page.next(), 2));
    assertThat(rest.rows()).extracting(row -> row.member().id()).containsExactly(also);
    assertThat(rest.hasNext()).isFalse();
  }
}
