package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Replays of recorded bookings, as another system asks for them. */
class SimulationIT extends Contract {

  private static final String PERIOD = "\"from\": \"2000-01-01\", \"to\": \"2099-12-31\"}";

  private Caller.Answer asks(String programme) {
    return api.post(
        "/programme/simulations",
        "{\"programme\": " + programme + ", " + PERIOD,
        "Idempotency-Key",
        fresh("k"));
  }

  private JsonNode done(Caller.Answer asked) throws InterruptedException {
    assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
    String place = "/programme/simulations/" + asked.json().get("id").asText();
    for (int tries = 0; tries < 100; tries++) {
      JsonNode replay = api.get(place).json();
      if (replay.get("state").asText().equals("DONE")) {
        return replay.get("result");
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("Not done after ten seconds: " + api.get(place));
  }

  @Test
  void the_rules_that_counted_find_what_the_ledger_holds() throws InterruptedException {
    JsonNode result = done(asks("null"));
    assertThat(result.get("change").asText()).isEqualTo("0.00");
    assertThat(result.get("membersBetterOff").asInt()).isZero();
    assertThat(result.get("membersWorseOff").asInt()).isZero();
  }

  @Test
  void a_document_is_replayed_and_its_faults_are_named_by_their_places()
      throws InterruptedException {
    ObjectNode programme = (ObjectNode) api.get("/programme").json();
    assertThat(done(asks(programme.toString())).get("rules")).isNotNull();
    programme.put("timeZone", "Nowhere");
    assertThat(asks(programme.toString()).errors())
        .containsExactly("/programme/timeZone unknown-value");
  }

  @Test
  void what_nobody_asked_for_is_not_found() {
    assertThat(api.get("/programme/simulations/1").status()).isEqualTo(404);
  }
}
