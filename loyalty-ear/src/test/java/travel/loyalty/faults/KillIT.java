package travel.loyalty.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import travel.loyalty.container.ApiCaller;
import travel.loyalty.container.Leftovers;
import travel.loyalty.container.LoyaltyServer;
import travel.loyalty.container.Target;
import travel.loyalty.container.TestDatabase;

/** R1: a killed process loses nothing that was acknowledged, and counts nothing twice. */
class KillIT {

  private static final int KILLS = Integer.getInteger("loyalty.kills", 2);
  private static final int CLIENTS = 4;
  // Of each client, at least, before the server is killed.
  private static final int ACKNOWLEDGED_MAX = 20;

  @Test
  void no_acknowledged_booking_is_lost_or_counted_twice_when_the_server_is_killed()
      throws Exception {
    long seed = Long.getLong("loyalty.seed", System.nanoTime());
    System.out.println("KillIT seed " + seed + " (repeat with -Dloyalty.seed)");
    Random random = new Random(seed);
    try (LoyaltyServer server = newServer().start()) {
      ApiCaller api = new ApiCaller(server.address());
      List<BookingLoad> loads = BookingLoad.forMembers(api, CLIENTS);
      for (int kill = 0; kill < KILLS; kill++) {
        loads.forEach(BookingLoad::start);
        for (BookingLoad load : loads) {
          load.awaitAcknowledged(1 + random.nextInt(ACKNOWLEDGED_MAX));
        }
        server.kill();
        loads.forEach(BookingLoad::stop);
        server.start();
      }
      for (BookingLoad load : loads) {
        load.sendAgainWhatWasNotAcknowledged();
        load.assertEachCountsOnce();
      }
      assertLedgerIsSound(api);
    }
  }

  @Test
  void a_key_replayed_after_the_restart_gives_the_first_answer() throws IOException {
    try (LoyaltyServer server = newServer().start()) {
      ApiCaller api = new ApiCaller(server.address());
      String path = "/members/" + api.enrol("Ana Silva", "ana@example.com") + "/adjustments";
      String body = "{\"points\":\"12.50\",\"reason\":\"thanks\",\"reference\":\"R-1\"}";
      ApiCaller.Answer first = api.post(path, body, "key-1");
      assertThat(first.status()).isEqualTo(201);
      server.kill();
      server.start();
      ApiCaller.Answer again = api.post(path, body, "key-1");
      assertThat(again.isReplayed()).isTrue();
      assertThat(again.status()).isEqualTo(first.status());
      assertThat(again.body()).isEqualTo(first.body());
      assertLedgerIsSound(api);
    }
  }

  private static LoyaltyServer newServer() {
    TestDatabase database = TestDatabase.chosen();
    String name = "kill-" + database.name().toLowerCase(java.util.Locale.ROOT);
    Leftovers.remove(Target.folder().resolve(name + "-data"));
    return new LoyaltyServer(name, database).with("LOYALTY_CLOCK", "2026-03-01T12:00:00+08:00");
  }

  private static void assertLedgerIsSound(ApiCaller api) throws IOException {
    JsonNode audit = api.get("/audit/ledger").expected();
    assertThat(audit.get("ok").asBoolean()).as(audit.toString()).isTrue();
  }
}
