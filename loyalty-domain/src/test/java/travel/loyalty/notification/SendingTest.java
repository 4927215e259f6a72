package travel.loyalty.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import travel.loyalty.TestClock;
import travel.loyalty.TestDatabase;
import travel.loyalty.TestTurns;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.PageRequest;

class SendingTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @RegisterExtension
  static final GreenMailExtension SMTP =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
          .withConfiguration(GreenMailConfiguration.aConfig().withUser("shop", "se:cret"));

  private final TestClock clock = new TestClock("2026-03-01T04:00:00Z"); // noon in Shanghai
  private final Outbox outbox = new Outbox(database.sql(), clock.asBusinessClock());
  private final List<String> texts = new ArrayList<>();

  @Test
  void an_email_arrives_in_chinese_as_it_was_written() throws Exception {
    put(MessageKind.CODE_JOIN, Locale.SIMPLIFIED_CHINESE, "lin@example.com");
    send(Settings.Mode.PRODUCTION, mailer());
    MimeMessage mail = SMTP.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("123456 是您的入会验证码");
    assertThat(mail.getContent().toString()).contains("您的验证码是 123456");
    assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString("lin@example.com");
    assertThat(mail.getFrom()[0]).hasToString("loyalty@example.com");
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void a_sent_code_is_forgotten_in_production_and_shown_in_the_sandbox() {
    put(MessageKind.CODE_JOIN, Locale.ENGLISH, "lin@example.com");
    send(Settings.Mode.PRODUCTION, mailer());
    assertThat(outbox.all(PageRequest.first(9)).rows().get(0).arguments()).isEmpty();
    put(MessageKind.CODE_JOIN, Locale.ENGLISH, "lin@example.com");
    send(Settings.Mode.SANDBOX, new Mailer(Optional.empty(), "loyalty@example.com"));
    assertThat(outbox.all(PageRequest.first(9)).rows().get(0).arguments())
        .containsEntry("code", "123456");
    assertThat(states()).containsExactly("SENT", "SENT");
  }

  @Test
  void what_fails_is_tried_later_and_at_last_given_up() {
    put(MessageKind.CONTACT_CHANGED, Locale.ENGLISH, "lin@example.com");
    Mailer dead = new Mailer(Optional.of(URI.create("smtp://127.0.0.1:1")), "loyalty@example.com");
    for (String at : List.of("04:00", "04:01", "04:06", "04:36", "06:36")) {
      clock.moveTo("2026-03-01T" + at + ":00Z");
      assertThat(outbox.nextDue()).contains(clock.instant());
      send(Settings.Mode.PRODUCTION, dead);
      assertThat(states()).containsExactly("WAITING");
    }
    clock.moveTo("2026-03-02T00:00:00Z"); // twelve hours on, and the night is over
    send(Settings.Mode.PRODUCTION, dead);
    assertThat(states()).containsExactly("FAILED");
    assertThat(outbox.nextDue()).isEmpty();
  }

  @Test
  void a_code_is_given_up_when_it_is_void_anyway() {
    put(MessageKind.CODE_SIGN_IN, Locale.ENGLISH, "lin@example.com");
    Mailer none = new Mailer(Optional.empty(), "loyalty@example.com");
    for (String at : List.of("04:00", "04:01", "04:06")) {
      clock.moveTo("2026-03-01T" + at + ":00Z");
      send(Settings.Mode.PRODUCTION, none);
    }
    assertThat(states()).containsExactly("FAILED");
  }

  @Test
  void at_night_only_what_was_asked_for_goes_out() {
    clock.moveTo("2026-03-01T15:00:00Z"); // eleven in the evening
    put(MessageKind.CONTACT_CHANGED, Locale.ENGLISH, "+8613800138000");
    put(MessageKind.CODE_SIGN_IN, Locale.ENGLISH, "+8613800138000");
    send(Settings.Mode.PRODUCTION, mailer());
    assertThat(texts).singleElement().asString().startsWith("123456");
    assertThat(outbox.nextDue()).contains(Instant.parse("2026-03-02T00:00:00Z"));
    clock.moveTo("2026-03-02T00:00:00Z");
    send(Settings.Mode.PRODUCTION, mailer());
    assertThat(texts).hasSize(2);
  }

  @Test
  void a_message_delayed_into_the_night_waits_once_more() {
    clock.moveTo("2026-03-01T12:59:00Z");
    put(MessageKind.CONTACT_CHANGED, Locale.ENGLISH, "+8613800138000");
    clock.moveTo("2026-03-01T13:00:00Z"); // nine in the evening: the server was down
    send(Settings.Mode.PRODUCTION, mailer());
    assertThat(texts).isEmpty();
    assertThat(outbox.nextDue()).contains(Instant.parse("2026-03-02T00:00:00Z"));
  }

  @Test
  void what_is_left_when_another_node_takes_over_is_left_to_that_one() {
    put(MessageKind.CODE_SIGN_IN, Locale.ENGLISH, "+8613800138000");
    put(MessageKind.CODE_SIGN_IN, Locale.ENGLISH, "+8613800138001");
    SendingJob job = job(Settings.Mode.PRODUCTION, mailer());
    TestTurns.takenOverAfter(1, turn -> job.run(clock.instant(), turn));
    assertThat(texts).hasSize(1);
    assertThat(states()).containsExactlyInAnyOrder("SENT", "WAITING");
  }

  private void put(MessageKind kind, Locale language, String contact) {
    Map<String, Object> arguments = Map.of("code", "123456", "name", "Lin", "number", "8");
    outbox.put(
        new NewMessage(kind, Optional.empty(), language, SHANGHAI, arguments, ""),
        List.of(Route.to(contact)));
  }

  private static Mailer mailer() {
    String url = "smtp://shop:se%3Acret@127.0.0.1:" + SMTP.getSmtp().getPort();
    return new Mailer(Optional.of(URI.create(url)), "loyalty@example.com");
  }

  private void send(Settings.Mode mode, Mailer mailer) {
    job(mode, mailer).run(clock.instant(), TestTurns.KEPT);
  }

  private SendingJob job(Settings.Mode mode, Mailer mailer) {
    Settings settings =
        Settings.load(
            name ->
                Optional.ofNullable(
                    Map.of("LOYALTY_MODE", mode.name().toLowerCase(Locale.ROOT)).get(name)));
    return new SendingJob(
        outbox, mailer, (to, text) -> texts.add(text), new Links(settings), settings);
  }

  private List<String> states() {
    return outbox.all(PageRequest.first(9)).rows().stream()
        .map(message -> message.state().name())
        .toList();
  }
}
