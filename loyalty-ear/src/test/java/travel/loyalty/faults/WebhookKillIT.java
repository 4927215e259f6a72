package travel.loyalty.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;
import travel.loyalty.container.WebhookReceiver;
import travel.loyalty.container.WebhookReceiver.Received;

/** What happened before a kill is told after the restart. */
class WebhookKillIT {

  @Test
  void an_event_that_was_under_way_when_the_server_was_killed_arrives_after_the_restart()
      throws Exception {
    try (WebhookReceiver receiver = new WebhookReceiver();
        LoyaltyServer server = newServer().start()) {
      receiver.alwaysAnswering(503);
      ApiCaller api = new ApiCaller(server.address());
      String body = "{\"url\":\"" + receiver.url() + "\",\"types\":[\"points.earned\"]}";
      JsonNode webhook = api.post("/webhooks", body, "key-1").expected();
      BookingLoad load = BookingLoad.forMembers(api, 1).get(0);
      load.start();
      load.awaitAcknowledged(1);
      Received before = receiver.next();
      server.kill();
      load.stop();
      receiver.forget();
      receiver.alwaysAnswering(204);
      server.start();
      Received after = receiver.next();
      while (!after.header("webhook-id").equals(before.header("webhook-id"))) {
        after = receiver.next(); // other bookings of the load
      }
      assertThat(after.body()).isEqualTo(before.body());
      assertThat(after.isSignedWith(webhook.get("secret").asText())).isTrue();
    }
  }

  private static LoyaltyServer newServer() {
    TestDatabase database = TestDatabase.chosen();
    String name = "hooks-" + database.name().toLowerCase(java.util.Locale.ROOT);
    Leftovers.remove(Target.folder().resolve(name + "-data"));
    return new LoyaltyServer(name, database).with("LOYALTY_CLOCK", "2026-03-01T12:00:00+08:00");
  }
}
