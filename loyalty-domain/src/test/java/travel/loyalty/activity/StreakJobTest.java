package travel.loyalty.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestTurns;
import travel.loyalty.audit.AuditService;
import travel.loyalty.earning.EarningHouse;
import travel.loyalty.earning.EarningService;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.member.MemberView;
import travel.loyalty.points.BudgetDays;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.FirstProgramme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.WallClock;

/** 100.00 for a trip in each of three months in a row. */
class StreakJobTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String STREAK =
      "{\"code\": \"STREAK\", \"event\": \"STREAK\", \"months\": 3, \"points\": \"100.00\"}";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);
  private ProgrammeService programmes;
  private PointsService points;
  private EarningService earning;
  private StreakJob job;
  private MemberView ana;

  @BeforeEach
  void open() {
    given.clock().moveTo(start("2026-01-05"));
    BusinessClock clock = given.clock().asBusinessClock();
    new FirstProgramme(database.sql(), clock).layDown();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock(given.clock()));
    programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    EarningHouse house = new EarningHouse(database, clock, programmes);
    points = house.points();
    earning = house.service();
    AwardDesk desk =
        new AwardDesk(
            points,
            new Budgets(database.sql(), new BudgetDays(database.sql(), clock, programmes)),
            new AwardTotals(database.sql()),
            new TestEvents<>());
    StreakRound round = new StreakRound(database.sql(), points, programmes, desk);
    job =
        new StreakJob(
            new StreakLooks(database.sql()), new TransactionalRound(round), programmes, clock);
    house.recorded().observe(job::on);
    ana = given.enrolled("Ana");
  }

  @AfterEach
  void the_invariants_hold() {
    assertThat(points.audit().isOk()).isTrue();
  }

  /** What the container does around each call. */
  private final class TransactionalRound extends StreakRound {
    private final StreakRound round;

    TransactionalRound(StreakRound round) {
      this.round = round;
    }

    @Override
    public void look(MemberId member, Instant now, Actor by) {
      database.inTransaction(() -> round.look(member, now, by));
    }
  }

  private static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
  }

  private void streaksCountFromNowOn() {
    String today = LocalDate.ofInstant(given.clock().instant(), SHANGHAI).toString();
    String document =
        FirstProgramme.document()
            .replace("2000-01-01", today)
            .replace("\"awards\": [", "\"awards\": [" + STREAK + ",");
    database.inTransaction(() -> programmes.publish(document, Actor.staff("ben")));
  }

  private void today(String day) {
    Instant target = start(day);
    Optional<Instant> due = job.nextDue().filter(at -> !at.isAfter(target));
    while (due.isPresent()) {
      given.clock().moveTo(due.get());
      job.run(due.get(), TestTurns.KEPT);
      due = job.nextDue().filter(at -> !at.isAfter(target));
    }
    given.clock().moveTo(target);
  }

  private void travels(String until) {
    Trips.pay(database, earning, ana, until, given.clock().instant());
  }

  private List<String> streaks() {
    return database.inTransaction(
        () ->
            points.ledger(ana.id(), PageRequest.first(50)).rows().stream()
                .filter(entry -> entry.rule().equals("STREAK"))
                .map(entry -> entry.points() + " " + entry.source().reference())
                .toList());
  }

  @Test
  void a_trip_in_each_of_three_months_brings_the_award_when_the_third_is_over() {
    streaksCountFromNowOn();
    travels("2026-01-10");
    travels("2026-01-31");
    travels("2026-02-10");
    travels("2026-03-10");
    today("2026-03-10");
    assertThat(streaks()).isEmpty();
    today("2026-03-11");
    assertThat(streaks()).containsExactly("100.00 STREAK/2026-03");
    travels("2026-04-10");
    travels("2026-05-10");
    today("2026-06-01");
    assertThat(streaks()).hasSize(1);
    travels("2026-06-10");
    today("2026-07-01");
    assertThat(streaks()).containsExactly("100.00 STREAK/2026-03", "100.00 STREAK/2026-06");
  }

  @Test
  void trips_before_there_was_the_award_do_not_count() {
    travels("2026-01-10");
    travels("2026-02-10");
    today("2026-03-01");
    streaksCountFromNowOn();
    travels("2026-03-10");
    travels("2026-04-10");
    today("2026-05-01");
    assertThat(streaks()).isEmpty();
    travels("2026-05-10");
    today("2026-05-11");
    assertThat(streaks()).containsExactly("100.00 STREAK/2026-05");
  }

  @Test
  void a_run_that_is_repeated_gives_nothing_twice() {
    streaksCountFromNowOn();
    travels("2026-01-10");
    travels("2026-02-10");
    travels("2026-03-10");
    today("2026-03-11");
    database.sql().update("update streak_look set look_at = '2026-03-11 00:00:00'");
    today("2026-03-12");
    assertThat(streaks()).hasSize(1);
    assertThat(job.nextDue()).isEmpty();
  }
}
