package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestTurns;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Consents;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Members;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.WallClock;

class ReminderJobTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);
  private MemberView ana;
  private PointsService points;
  private Outbox outbox;
  private final TestEvents<PointsExpiring> told = new TestEvents<>();
  private ReminderJob job;

  @BeforeEach
  void open() {
    given.clock().moveTo("2026-03-01T02:00:00Z"); // ten in the morning in Shanghai
    ana = given.enrolled("Ana");
    BusinessClock clock = given.clock().asBusinessClock();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock(given.clock()));
    ProgrammeService programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    points = new PointsService(database.sql(), clock, programmes, new TestEvents<>());
    outbox = new Outbox(database.sql(), clock);
    job =
        new ReminderJob(
            outbox,
            new Addressees(new Members(database.sql()), new Consents(database.sql())),
            points,
            programmes,
            database.sql(),
            told);
  }

  @Test
  void one_message_a_day_lists_the_whole_ladder() {
    earned("a", "60.00", "2026-05-31");
    earned("b", "40.00", "2026-04-01");
    earned("c", "30.00", "2026-03-09");
    run("2026-03-01T02:00:00Z");
    run("2026-03-01T05:00:00Z");
    assertThat(inbox()).hasSize(1);
    assertThat(inbox().get(0)).containsEntry("total", "130");
    assertThat(told.fired().get(0).steps()).hasSize(3);
    assertThat(inbox().get(0).get("lines"))
        .asString()
        .containsSubsequence("cumulative=30", "cumulative=70", "cumulative=130");
  }

  @Test
  void the_next_message_comes_with_the_next_step() {
    earned("a", "60.00", "2026-05-31");
    run("2026-03-01T02:00:00Z"); // 90 days before
    run("2026-04-29T02:00:00Z");
    assertThat(inbox()).hasSize(1);
    run("2026-04-30T02:00:00Z"); // 30 days before
    assertThat(inbox()).hasSize(2);
  }

  @Test
  void the_job_is_due_at_nine_of_the_next_morning_that_is_a_reason() {
    assertThat(job.nextDue()).contains(Instant.EPOCH);
    run("2026-03-01T02:00:00Z");
    earned("a", "60.00", "2026-04-02");
    assertThat(job.nextDue()).contains(Instant.parse("2026-03-02T01:00:00Z")); // 30 days before
    run("2026-03-02T02:00:00Z");
    assertThat(job.nextDue()).contains(Instant.parse("2026-03-25T01:00:00Z")); // 7 days before
  }

  @Test
  void nothing_is_due_while_nothing_ends() {
    run("2026-03-01T02:00:00Z");
    assertThat(job.nextDue()).isEmpty();
  }

  @Test
  void whoever_has_nothing_that_ends_is_left_alone() {
    earned("a", "60.00", "2028-03-01");
    run("2026-03-01T02:00:00Z");
    assertThat(inbox()).isEmpty();
  }

  @Test
  void a_round_that_another_node_took_over_is_not_marked_as_done() {
    earned("a", "60.00", "2026-05-31");
    TestTurns.takenOverAfter(0, turn -> job.run(given.clock().instant(), turn));
    assertThat(inbox()).isEmpty();
    assertThat(job.nextDue()).contains(Instant.EPOCH);
  }

  private void run(String now) {
    given.clock().moveTo(now);
    database.inTransaction(() -> job.run(Instant.parse(now), TestTurns.KEPT));
  }

  /** The day after the last, at whose begin the points have ended. */
  private void earned(String reference, String amount, String endsAt) {
    Instant end = java.time.LocalDate.parse(endsAt).atStartOfDay(ana.timeZone()).toInstant();
    Credit credit =
        new Credit(
            ana.id(),
            Points.of(amount),
            new SourceRef("TEST", reference),
            "TEST",
            1,
            Instant.parse("2026-02-01T00:00:00Z"),
            end,
            Explanation.given(Points.of(amount)));
    database.inTransaction(() -> points.credit(credit, Actor.system("test")));
  }

  private List<Map<String, Object>> inbox() {
    return outbox.inbox(ana.id(), PageRequest.first(9)).rows().stream()
        .map(OutboxMessage::arguments)
        .toList();
  }
}
