package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import travel.loyalty.TestDatabase;
import travel.loyalty.activity.AwardGiven;
import travel.loyalty.activity.AwardGiven.Deed;
import travel.loyalty.activity.YearlyAwardGiven;
import travel.loyalty.activity.referral.ReferralAwardGiven;
import travel.loyalty.activity.referral.ReferralAwardRevoked;
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

  @Test
  void who_brought_friends_is_thanked_once_an_award_and_told_when_it_goes_back() {
    SourceRef first = new SourceRef("REFERRAL", "REFERRAL/000001");
    ReferralAwardGiven award =
        new ReferralAwardGiven(
            ana.id(), 3, Points.of("500.00"), LocalDate.parse("2028-03-06"), first);
    database.inTransaction(() -> announcements.on(award));
    database.inTransaction(() -> announcements.on(award));
    assertThat(inbox()).hasSize(1);
    Rendered text =
        MessageTexts.render(
            MessageKind.REFERRAL_AWARD, Channel.EMAIL, Locale.ENGLISH, inbox().get(0).arguments());
    assertThat(text.body()).contains("3 of your friends").contains("500 points");
    ReferralAwardRevoked back = new ReferralAwardRevoked(ana.id(), Points.of("500.00"), first);
    database.inTransaction(() -> announcements.on(back));
    assertThat(inbox())
        .extracting(OutboxMessage::kind)
        .containsExactly(MessageKind.REFERRAL_REVOKED, MessageKind.REFERRAL_AWARD);
  }

  @ParameterizedTest
  @EnumSource
  void every_deed_is_thanked_by_words_of_its_own(Deed deed) {
    AwardGiven award =
        new AwardGiven(
            ana.id(),
            deed,
            Points.of("20.00"),
            LocalDate.parse("2026-06-01"),
            new SourceRef("AWARD", deed.name()));
    database.inTransaction(() -> announcements.on(award));
    Rendered text =
        MessageTexts.render(
            inbox().get(0).kind(), Channel.EMAIL, Locale.ENGLISH, inbox().get(0).arguments());
    assertThat(inbox().get(0).kind().name()).isEqualTo(deed + "_AWARD");
    assertThat(text.body()).contains("20 points").contains("2026-06-01");
  }
}
