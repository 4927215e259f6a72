package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestDatabase;
import travel.loyalty.activity.YearlyAwardGiven;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Consents;
import travel.loyalty.member.Enrolment;
import travel.loyalty.member.MemberFixture;
import travel.loyalty.member.MemberView;
import travel.loyalty.member.Members;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.YearlyAward.Day;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.WallClock;

class AwardGreetingTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private final MemberFixture given = new MemberFixture(database);
  private MemberView ana;
  private Outbox outbox;
  private Announcements announcements;

  @BeforeEach
  void open() {
    given.clock().moveTo("2026-02-27T16:00:00Z"); // midnight in Shanghai
    ana =
        given
            .enrol(Enrolment.of("Ana", "INDIVIDUAL").email("ana@example.com").locale("en").build())
            .member();
    BusinessClock clock = given.clock().asBusinessClock();
    AuditService audit = new AuditService(database.sql(), clock, new WallClock(given.clock()));
    outbox = new Outbox(database.sql(), clock);
    announcements =
        new Announcements(
            outbox,
            new Addressees(new Members(database.sql()), new Consents(database.sql())),
            new ProgrammeService(database.sql(), clock, audit, List.of()));
  }

  private void gets(Day day) {
    YearlyAwardGiven award =
        new YearlyAwardGiven(
            ana.id(),
            day,
            Points.of("100.00"),
            LocalDate.parse("2026-03-06"),
            new SourceRef("AWARD", day + "/2026"));
    database.inTransaction(() -> announcements.on(award));
  }

  private List<OutboxMessage> inbox() {
    return outbox.inbox(ana.id(), PageRequest.first(10)).rows();
  }

  @Test
  void a_birthday_is_greeted_once_and_in_the_morning() {
    gets(Day.BIRTHDAY);
    gets(Day.BIRTHDAY);
    assertThat(inbox()).hasSize(1);
    assertThat(outbox.nextDue()).contains(Instant.parse("2026-02-28T00:00:00Z"));
    Rendered text =
        MessageTexts.render(
            MessageKind.BIRTHDAY_AWARD, Channel.EMAIL, Locale.ENGLISH, inbox().get(0).arguments());
    assertThat(text.subject()).isEqualTo("Happy birthday, Ana");
    assertThat(text.body()).contains("100 points").contains("2026-03-06");
  }

  @Test
  void the_day_of_joining_is_greeted_by_words_of_its_own() {
    gets(Day.ANNIVERSARY);
    gets(Day.BIRTHDAY);
    assertThat(inbox())
        .extracting(OutboxMessage::kind)
        .containsExactly(MessageKind.BIRTHDAY_AWARD, MessageKind.ANNIVERSARY_AWARD);
  }
}
