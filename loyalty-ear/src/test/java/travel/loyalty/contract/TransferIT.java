package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Points that one member gives to another at the order of a system. */
class TransferIT extends Contract {

  private String memberWith(String points) {
    String member = member();
    Caller.Answer given =
        api.post(
            "/members/" + member + "/adjustments",
            """
            {"points": "%s", "reason": "Welcome", "reference": "%s"}
            """
                .formatted(points, fresh("r")),
            "Idempotency-Key",
            fresh("k"));
    assertThat(given.status()).as(given.toString()).isEqualTo(201);
    return member;
  }

  private Caller.Answer gives(String member, String to, String points, String key) {
    return api.post(
        "/members/" + member + "/transfers",
        "{\"to\": \"%s\", \"points\": \"%s\", \"message\": \"祝好\"}".formatted(to, points),
        "Idempotency-Key",
        key);
  }

  @Test
  void points_are_held_until_they_arrive_and_a_key_gives_once() {
    String ana = memberWith("100.00");
    String ben = member();
    String key = fresh("k");
    Caller.Answer given = gives(ana, ben, "60.00", key);
    assertThat(given.status()).as(given.toString()).isEqualTo(201);
    assertThat(given.json().get("state").asText()).isEqualTo("WAITING");
    assertThat(given.json().get("points").asText()).isEqualTo("60.00");
    assertThat(gives(ana, ben, "60.00", key).text()).isEqualTo(given.text());
    assertThat(api.get("/members/" + ana + "/balance").text())
        .contains("\"available\":\"40.00\"", "\"held\":\"60.00\"");
    assertThat(gives(ana, ben, "41.00", fresh("k")).problem()).isEqualTo("insufficient-points");
  }

  @Test
  void what_is_wrong_is_named() {
    String ana = memberWith("100.00");
    assertThat(gives(ana, ana, "10.00", fresh("k")).errors()).containsExactly("/to unknown");
    assertThat(gives(ana, "123", "0.50", fresh("k")).errors())
        .containsExactlyInAnyOrder("/to unknown", "/points out-of-range");
    assertThat(gives(ana, member(), "10.001", fresh("k")).status()).isEqualTo(422);
    assertThat(gives(ana, member(), "2000.01", fresh("k")).errors())
        .containsExactly("/points out-of-range");
  }
}
