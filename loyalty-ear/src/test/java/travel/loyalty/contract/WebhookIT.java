package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import travel.loyalty.container.WebhookReceiver;
import travel.loyalty.container.WebhookReceiver.Received;

/** Webhooks as a booking system keeps and receives them. */
class WebhookIT extends Contract {

  private final WebhookReceiver receiver = new WebhookReceiver();
  private String id = "";

  @AfterEach
  void close() {
    if (!id.isEmpty()) {
      assertThat(remove().status()).isEqualTo(204);
    }
    receiver.close();
  }

  private Caller.Answer remove() {
    return api.send("DELETE", "/webhooks/" + id, BodyPublishers.noBody());
  }

  private JsonNode subscribe(String type) {
    Caller.Answer made = api.post("/webhooks", body(receiver.url(), type));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    id = made.json().get("id").asText();
    assertThat(made.header("Location")).endsWith("/api/v1/webhooks/" + id);
    return made.json();
  }

  private static String body(String url, String type) {
    return "{\"url\":\"%s\",\"types\":[\"%s\"]}".formatted(url, type);
  }

  private String book(String member) {
    String path = "/bookings/" + fresh("crs") + "/B-1";
    Caller.Answer booked = api.put(path, booking(member, 1, "1000.00"));
    assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
    return booked.text();
  }

  @Test
  void what_a_booking_earned_arrives_signed_also_when_the_first_attempt_fails() throws Exception {
    receiver.answering(503);
    String secret = subscribe("points.earned").get("secret").asText();
    String member = member();
    book(member);
    Received first = receiver.next();
    Received second = receiver.next();
    assertThat(first.isSignedWith(secret)).isTrue();
    assertThat(second.isSignedWith(secret)).isTrue();
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
    JsonNode event = new ObjectMapper().readTree(second.body());
    assertThat(event.get("specversion").asText()).isEqualTo("1.0");
    assertThat(event.get("type").asText()).isEqualTo("points.earned");
    assertThat(event.get("subject").asText()).isEqualTo(member);
    assertThat(event.at("/data/entries/0/points").asText()).isEqualTo("10.00");
    assertThat(event.at("/data/balance/pending").asText()).isEqualTo("10.00");
    assertThat(second.body()).doesNotContain("林小雨");
    JsonNode delivery = delivered();
    assertThat(delivery.get("eventId").asText()).isEqualTo(first.header("webhook-id"));
    assertThat(delivery.at("/attempts/0/status").asInt()).isEqualTo(503);
    assertThat(delivery.at("/attempts/1/status").asInt()).isEqualTo(204);
  }

  /** The one delivery, once its state is written down. */
  private JsonNode delivered() throws InterruptedException {
    String list = "/webhooks/" + id + "/deliveries?type=points.earned&state=DELIVERED";
    for (int i = 0; i < 50 && api.get(list).json().get("deliveries").isEmpty(); i++) {
      Thread.sleep(200);
    }
    JsonNode deliveries = api.get(list).json().get("deliveries");
    assertThat(deliveries).hasSize(1);
    return deliveries.get(0);
  }

  @Test
  void after_a_rotation_either_secret_verifies_what_is_sent_again() throws Exception {
    String old = subscribe("points.earned").get("secret").asText();
    book(member());
    String event = receiver.next().header("webhook-id");
    Caller.Answer rotated =
        api.send("POST", "/webhooks/" + id + "/rotate", BodyPublishers.noBody());
    assertThat(rotated.json().get("secrets")).hasSize(2);
    String delivery = delivered().get("id").asText();
    Caller.Answer again =
        api.send("POST", "/webhooks/deliveries/" + delivery + "/resend", BodyPublishers.noBody());
    assertThat(again.status()).as(again.toString()).isEqualTo(202);
    Received second = receiver.next();
    assertThat(second.header("webhook-id")).isEqualTo(event);
    assertThat(second.isSignedWith(old)).isTrue();
    assertThat(second.isSignedWith(rotated.json().get("secret").asText())).isTrue();
  }

  @Test
  void a_webhook_is_read_changed_and_removed_and_its_secret_never_shown_again() {
    subscribe("tier.changed");
    Caller.Answer shown = api.get("/webhooks/" + id);
    assertThat(shown.text()).doesNotContain("whsec_");
    assertThat(api.get("/webhooks").text()).contains(id).doesNotContain("whsec_");
    String paused =
        "{\"url\":\"%s\",\"types\":[\"points.expiring\"],\"state\":\"PAUSED\"}"
            .formatted(receiver.url());
    Caller.Answer changed = api.put("/webhooks/" + id, paused, "If-Match", shown.header("ETag"));
    assertThat(changed.json().get("pauseReason").asText()).isEqualTo("ASKED");
    assertThat(api.put("/webhooks/" + id, paused, "If-Match", shown.header("ETag")).status())
        .isEqualTo(412);
    assertThat(api.post("/webhooks", body(receiver.url(), "tier.changed")).errors())
        .containsExactly("/url webhook-taken");
    assertThat(remove().status()).isEqualTo(204);
    assertThat(remove().status()).isEqualTo(404);
    assertThat(api.get("/webhooks/" + id).status()).isEqualTo(404);
    assertThat(api.get("/webhooks/" + id + "/deliveries").status()).isEqualTo(404);
    id = "";
  }

  @ParameterizedTest
  @CsvSource({
    "https://10.0.0.1/, points.earned, /url webhook-not-public",
    "https://169.254.169.254/latest, points.earned, /url webhook-not-public",
    "https://[::ffff:10.0.0.1]/, points.earned, /url webhook-not-public",
    "https://2130706433/, points.earned, /url webhook-url",
    "ftp://example.com/, points.earned, /url webhook-https",
    "https://example.com/, webhook.test, /types/0 webhook-type",
    "https://example.com/, complaint.opened, /types/0 webhook-type",
  })
  void what_may_not_be_subscribed_to_is_named_by_its_field(String url, String type, String error) {
    assertThat(api.post("/webhooks", body(url, type)).errors()).containsExactly(error);
  }

  @Test
  void a_webhook_that_is_nobodys_does_not_exist() {
    assertThat(api.get("/webhooks/1").status()).isEqualTo(404);
    assertThat(api.get("/webhooks/x").status()).isEqualTo(404);
    assertThat(api.send("POST", "/webhooks/deliveries/1/resend", BodyPublishers.noBody()).status())
        .isEqualTo(404);
  }
}
