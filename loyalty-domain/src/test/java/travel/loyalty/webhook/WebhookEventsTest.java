package travel.loyalty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestEvents;
import travel.loyalty.TestMembers;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Members;
import travel.loyalty.notification.PointsExpiring;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Expiring;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsPosted;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.tier.Reason;
import travel.loyalty.tier.TierChanged;

class WebhookEventsTest {

  private static final String URL = "http://127.0.0.1:9/hooks";

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final WebhookFixture hooks = new WebhookFixture(database);
  private final WebhookEvents events =
      new WebhookEvents(hooks.outbox, new Members(hooks.sql), hooks.envelopes);
  private MemberId ana;
  private PointsService points;
  private NewWebhook target;

  @BeforeEach
  void open() {
    hooks.open();
    ana = TestMembers.add(hooks.sql, 7);
    target =
        hooks.subscribe(
            hooks.client("SYSTEM", "points:read"),
            URL,
            EventType.offered().toArray(EventType[]::new));
    TestEvents<PointsPosted> posted = new TestEvents<>();
    posted.observe(events::on);
    AuditService audit = new AuditService(hooks.sql, hooks.business, hooks.wall);
    points =
        new PointsService(
            hooks.sql,
            hooks.business,
            new ProgrammeService(hooks.sql, hooks.business, audit, List.of()),
            posted);
  }

  @Test
  void earned_points_are_told_as_the_api_writes_them() {
    credit("crs/B-1/1@1", "2026-11-22T08:00:00Z");
    JsonNode event = told();
    assertThat(event.get("specversion").asText()).isEqualTo("1.0");
    assertThat(event.get("type").asText()).isEqualTo("points.earned");
    assertThat(event.get("source").asText()).isEqualTo("urn:loyalty");
    assertThat(event.get("time").asText()).isEqualTo("2026-11-22T16:00:00+08:00");
    assertThat(event.get("subject").asText()).isEqualTo(number());
    assertThat(event.at("/data/memberNumber").asText().replace(" ", "")).isEqualTo(number());
    assertThat(event.at("/data/entries/0/kind").asText()).isEqualTo("EARNED");
    assertThat(event.at("/data/entries/0/points").asText()).isEqualTo("36.00");
    assertThat(event.at("/data/entries/0/source/reference").asText()).isEqualTo("crs/B-1/1@1");
    assertThat(event.at("/data/entries/0/rule/code").asText()).isEqualTo("DOM_GROUP");
    assertThat(event.at("/data/balance/available").asText()).isEqualTo("36.00");
  }

  @Test
  void points_that_wait_are_told_when_they_are_earned_and_not_again_when_they_mature() {
    credit("crs/B-2/1@1", "2026-12-22T08:00:00Z");
    assertThat(told().at("/data/entries/0/kind").asText()).isEqualTo("PENDING");
    hooks.clock.moveTo("2026-12-23T08:00:00Z");
    database.inTransaction(() -> points.balance(ana));
    assertThat(hooks.log(target)).hasSize(1);
  }

  @Test
  void a_rolled_back_posting_is_not_told() {
    database.begin();
    points.credit(credit("crs/B-3/1@1", Instant.parse("2026-11-22T08:00:00Z")), WebhookFixture.CRS);
    database.rollback();
    assertThat(hooks.log(target)).isEmpty();
  }

  @Test
  void a_reminder_of_ending_points_is_told_once_a_day() {
    LocalDate day = LocalDate.parse("2026-11-22");
    Expiring step = new Expiring(day.plusDays(7), Points.of("12.50"), Points.of("12.50"));
    events.on(new PointsExpiring(ana, day, List.of(step)));
    events.on(new PointsExpiring(ana, day, List.of(step)));
    assertThat(told().at("/data/expiring").toString())
        .isEqualTo("[{\"on\":\"2026-11-29\",\"points\":\"12.50\"}]");
  }

  @Test
  void another_level_is_told_with_its_term() {
    events.on(
        new TierChanged(
            ana,
            2,
            Reason.REACHED,
            "ORDINARY",
            "SILVER",
            LocalDate.parse("2026-11-23"),
            Optional.of(LocalDate.parse("2027-12-31")),
            Optional.empty()));
    assertThat(told().at("/data/tier").toString())
        .isEqualTo(
            "{\"code\":\"SILVER\",\"since\":\"2026-11-23\",\"until\":\"2027-12-31\","
                + "\"reason\":\"REACHED\"}");
    assertThat(told().at("/data/before").asText()).isEqualTo("ORDINARY");
  }

  @Test
  void no_event_has_a_name_or_a_contact() {
    hooks.sql.update("update member set name = 'Zhang Wei', email = 'zw@example.com'");
    credit("crs/B-4/1@1", "2026-11-22T08:00:00Z");
    assertThat(body()).doesNotContain("Zhang", "zw@example.com", "\"" + ana.value() + "\"");
  }

  private void credit(String reference, String from) {
    database.inTransaction(
        () -> points.credit(credit(reference, Instant.parse(from)), WebhookFixture.CRS));
  }

  private Credit credit(String reference, Instant from) {
    return new Credit(
        ana,
        Points.of("36.00"),
        new SourceRef("BOOKING", reference),
        "DOM_GROUP",
        1,
        from,
        from.plusSeconds(730L * 86_400),
        Explanation.given(Points.of("36.00")));
  }

  private String number() {
    return new Members(hooks.sql).ref(ana).orElseThrow().number().digits();
  }

  /** The one event that is told. */
  private JsonNode told() {
    assertThat(hooks.log(target)).hasSize(1);
    try {
      return new ObjectMapper().readTree(body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private String body() {
    return hooks.sql.first("select body from webhook_event", row -> row.getString("body")).get();
  }
}
