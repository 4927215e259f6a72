package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses of benefits as a hotline or a lounge records them. */
class BenefitIT extends Contract {

  @BeforeEach
  void letEverybodyUseTheLounge() {
    ObjectNode programme = (ObjectNode) api.get("/programme").json();
    ObjectNode tiers = (ObjectNode) programme.get("tiers");
    if (tiers.has("benefits")) {
      return;
    }
    ObjectNode lounge =
        tiers.putArray("benefits").addObject().put("code", "LOUNGE").put("kind", "SERVICE");
    lounge.putObject("names").put("zh-CN", "机场贵宾厅").put("en", "Airport lounge");
    lounge
        .put("per", "YEAR")
        .putArray("levels")
        .addObject()
        .put("code", "ORDINARY")
        .put("times", 1);
    programme.remove("version");
    // Of long ago: a version of today would come into force in the middle of a later scenario.
    programme.put("validFrom", "2000-01-02");
    Caller.Answer published = api.put("/programme?publish=true", programme.toString());
    assertThat(published.status()).as(published.toString()).isEqualTo(201);
  }

  private Caller.Answer use(String member, String reference) {
    return api.post(
        "/members/" + member + "/benefit-uses",
        "{\"benefit\": \"LOUNGE\", \"reference\": \"" + reference + "\", \"note\": \"T3\"}",
        "Idempotency-Key",
        fresh("k"));
  }

  private JsonNode lounge(String member) {
    return api.get("/members/" + member + "/benefits").json().at("/benefits/0");
  }

  @Test
  void a_benefit_is_used_as_often_as_the_level_allows_and_taken_back() {
    String member = member();
    assertThat(lounge(member).get("left").asInt()).isEqualTo(1);
    String reference = fresh("visit");
    Caller.Answer used = use(member, reference);
    assertThat(used.status()).as(used.toString()).isEqualTo(201);
    String id = used.json().get("id").asText();
    assertThat(used.header("Location")).endsWith("/api/v1/benefit-uses/" + id);
    assertThat(use(member, reference).json()).isEqualTo(used.json());
    assertThat(lounge(member).get("reason").asText()).isEqualTo("benefit-used-up");
    Caller.Answer second = use(member, fresh("visit"));
    assertThat(second.problem()).isEqualTo("state-conflict");
    assertThat(second.json().get("reason").asText()).isEqualTo("benefit-used-up");
    Caller.Answer back =
        api.post("/benefit-uses/" + id + "/take-back", "{\"reason\": \"Flight cancelled\"}");
    assertThat(back.status()).as(back.toString()).isEqualTo(200);
    assertThat(api.get("/benefit-uses/" + id).json().at("/takenBack/reason").asText())
        .isEqualTo("Flight cancelled");
    assertThat(lounge(member).get("left").asInt()).isEqualTo(1);
  }

  @Test
  void what_a_use_cannot_be_is_named_by_its_field() {
    String member = member();
    Caller.Answer nothing =
        api.post("/members/" + member + "/benefit-uses", "{}", "Idempotency-Key", fresh("k"));
    assertThat(nothing.errors())
        .containsExactlyInAnyOrder("/benefit required", "/reference required");
    Caller.Answer other =
        api.post(
            "/members/" + member + "/benefit-uses",
            "{\"benefit\": \"SPA\", \"reference\": \"1\"}",
            "Idempotency-Key",
            fresh("k"));
    assertThat(other.errors()).containsExactly("/benefit unknown");
    assertThat(api.get("/benefit-uses/1").status()).isEqualTo(404);
  }
}
