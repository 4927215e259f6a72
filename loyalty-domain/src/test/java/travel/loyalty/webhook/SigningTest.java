package travel.loyalty.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import travel.loyalty.shared.WallClock;

/** Signatures are checked by the library of Standard Webhooks, which knows nothing of ours. */
class SigningTest {

  private static final String BODY = "{\"type\":\"points.earned\",\"name\":\"积分\"}";

  private final long now = new WallClock().now().getEpochSecond();
  private final SigningSecret secret = SigningSecret.random();

  @Test
  void a_receiver_with_the_secret_verifies_what_we_signed() throws Exception {
    verify(secret, "712", now, BODY, SigningSecret.signatures(List.of(secret), "712", now, BODY));
  }

  @Test
  void while_secrets_rotate_a_receiver_with_either_verifies() throws Exception {
    SigningSecret old = SigningSecret.random();
    String both = SigningSecret.signatures(List.of(secret, old), "712", now, BODY);
    assertThat(both).matches("v1,[^ ]+ v1,[^ ]+");
    verify(secret, "712", now, BODY, both);
    verify(old, "712", now, BODY, both);
  }

  @Test
  void another_secret_body_id_or_time_does_not_verify() {
    String signed = SigningSecret.signatures(List.of(secret), "712", now, BODY);
    refused(SigningSecret.random(), "712", now, BODY, signed);
    refused(secret, "712", now, BODY + " ", signed);
    refused(secret, "713", now, BODY, signed);
    refused(secret, "712", now + 1, BODY, signed);
  }

  @Test
  void what_is_repeated_after_five_minutes_is_refused_by_the_receiver() {
    long before = now - 301;
    String signed = SigningSecret.signatures(List.of(secret), "712", before, BODY);
    refused(secret, "712", before, BODY, signed);
  }

  @Test
  void a_secret_has_256_bits_and_does_not_show_itself() {
    assertThat(secret.reveal()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(secret).hasToString("whsec_…");
    assertThat(SigningSecret.random().reveal()).isNotEqualTo(secret.reveal());
  }

  @Test
  void the_log_of_answers_has_one_short_line_and_no_secret() {
    String key = secret.reveal().substring("whsec_".length());
    String echo = "bad\nsignature " + key + " whsec_" + key + " whsec_c2VjcmV0 " + "x".repeat(300);
    assertThat(AnswerText.of(echo, List.of(secret)))
        .hasSize(200)
        .startsWith("bad signature … whsec_… whsec_… xxx")
        .doesNotContain(key, "c2VjcmV0");
    assertThat(AnswerText.of("x".repeat(199) + "😀", List.of())).isEqualTo("x".repeat(199));
  }

  private static void refused(
      SigningSecret secret, String id, long seconds, String body, String signature) {
    assertThatThrownBy(() -> verify(secret, id, seconds, body, signature))
        .isInstanceOf(WebhookVerificationException.class);
  }

  private static void verify(
      SigningSecret secret, String id, long seconds, String body, String signature)
      throws WebhookVerificationException {
    Map<String, List<String>> headers =
        Map.of(
            "webhook-id", List.of(id),
            "webhook-timestamp", List.of(Long.toString(seconds)),
            "webhook-signature", List.of(signature));
    new Webhook(secret.reveal()).verify(body, HttpHeaders.of(headers, (name, value) -> true));
  }
}
