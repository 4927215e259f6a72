package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Consents;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Members;
import travel.loyalty.points.Clawback;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsPosted;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.WallClock;

class AvailablePointsTest {

  private static final Actor CRS = Actor.client("crs");

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);
  private final TestEvents<PointsPosted> posted = new TestEvents<>();
  private MemberView ana;
  private PointsService points;
  private Outbox outbox;
  private Announcements announcements;

  @BeforeEach
  void open() {
    given.clock().moveTo("2026-03-01T02:00:00Z"); // ten in the morning in Shanghai
    ana =
        given
            .enrol(Enrolment.of("Ana", "INDIVIDUAL").email("ana@example.com").locale("en").build())
            .member();
    BusinessClock clock = given.clock().asBusinessClock();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock(given.clock()));
    ProgrammeService programmes = new ProgrammeService(database.sql(), clock, audit, List.of());
    points = new PointsService(database.sql(), clock, programmes, posted);
    outbox = new Outbox(database.sql(), clock);
    announcements =
        new Announcements(
            outbox,
            new Addressees(new Members(database.sql()), new Consents(database.sql())),
            programmes);
    posted.observe(announcements::on);
  }

  @Test
  void all_points_of_a_day_that_became_available_are_told_in_one_message() {
    pending("a", "36.00", "2026-03-27");
    pending("b", "20.50", "2026-03-27");
    pending("c", "99.00", "2026-03-28");
    lookedAt("2026-03-27T02:00:00Z");
    assertThat(inbox()).hasSize(1);
    assertThat(inbox().get(0)).containsEntry("points", "56.50").containsEntry("available", "56.50");
    lookedAt("2026-03-28T02:00:00Z");
    assertThat(inbox()).hasSize(2);
    assertThat(inbox().get(0)).containsEntry("points", "99").containsEntry("available", "155.50");
  }

  @Test
  void waiting_points_and_a_second_look_tell_nothing() {
    pending("a", "36.00", "2026-03-27");
    assertThat(inbox()).isEmpty();
    lookedAt("2026-03-27T02:00:00Z");
    lookedAt("2026-03-27T03:00:00Z");
    assertThat(inbox()).hasSize(1);
  }

  @Test
  void an_event_that_comes_twice_is_told_once() {
    pending("a", "36.00", "2026-03-27");
    lookedAt("2026-03-27T02:00:00Z");
    database.inTransaction(() -> announcements.on(posted.fired().get(1)));
    assertThat(inbox()).hasSize(1);
    assertThat(sentToAna()).hasSize(1);
  }

  @Test
  void what_repays_a_debt_at_once_is_not_called_available() {
    pending("a", "36.00", "2026-03-27");
    owed("b", "30.00");
    lookedAt("2026-03-27T02:00:00Z");
    assertThat(inbox().get(0)).containsEntry("points", "6").containsEntry("available", "6");
    owed("c", "50.00");
    pending("d", "20.00", "2026-04-27");
    lookedAt("2026-04-27T02:00:00Z");
    assertThat(inbox()).hasSize(1);
  }

  @Test
  void by_night_the_message_is_written_and_waits_for_the_morning() {
    pending("a", "36.00", "2026-03-27");
    lookedAt("2026-03-26T16:00:01Z"); // a second past midnight in Shanghai
    assertThat(inbox()).hasSize(1);
    assertThat(outbox.nextDue()).contains(Instant.parse("2026-03-27T00:00:00Z"));
    Rendered text =
        MessageTexts.render(
            MessageKind.POINTS_AVAILABLE, Channel.EMAIL, Locale.ENGLISH, inbox().get(0));
    assertThat(text.subject()).isEqualTo("36 points are available now");
  }

  private void pending(String reference, String amount, String from) {
    Instant begin = LocalDate.parse(from).atStartOfDay(ana.timeZone()).toInstant();
    Credit credit =
        new Credit(
            ana.id(),
            Points.of(amount),
            new SourceRef("TEST", reference),
            "TEST",
            1,
            begin,
            begin.plusSeconds(730L * 86_400),
            Explanation.given(Points.of(amount)));
    database.inTransaction(() -> points.credit(credit, CRS));
  }

  private void owed(String reference, String amount) {
    SourceRef source = new SourceRef("TEST", reference);
    Points taken = Points.of(amount);
    Clawback clawback =
        new Clawback(ana.id(), taken, source, "TEST", 1, source, Explanation.given(taken));
    database.inTransaction(() -> points.clawBack(clawback, CRS));
  }

  private void lookedAt(String now) {
    given.clock().moveTo(now);
    database.inTransaction(() -> points.balance(ana.id()));
  }

  private List<Map<String, Object>> inbox() {
    return outbox.inbox(ana.id(), PageRequest.first(9)).rows().stream()
        .map(OutboxMessage::arguments)
        .toList();
  }

  private List<OutboxMessage> sentToAna() {
    return outbox.all(PageRequest.first(9)).rows();
  }
}
