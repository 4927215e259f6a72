package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Points set aside by a system for an order under way. */
class HoldIT extends Contract {

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

  private Caller.Answer hold(String member, String points) {
    return api.post(
        "/members/" + member + "/holds",
        """
        {"points": "%s", "purpose": "REDEMPTION", "reference": "order-77"}
        """
            .formatted(points),
        "Idempotency-Key",
        fresh("k"));
  }

  private Caller.Answer capture(String id, String points, String key) {
    return api.post(
        "/holds/" + id + "/capture", "{\"points\": \"" + points + "\"}", "Idempotency-Key", key);
  }

  private Caller.Answer release(String id) {
    return api.send("DELETE", "/holds/" + id, BodyPublishers.noBody());
  }

  private String balance(String member) {
    return api.get("/members/" + member + "/balance").text();
  }

  @Test
  void a_hold_is_captured_once_in_part_and_the_rest_is_given_back() {
    String member = memberWith("500.00");
    Caller.Answer held = hold(member, "350.00");
    assertThat(held.status()).as(held.toString()).isEqualTo(201);
    String id = held.json().get("id").asText();
    assertThat(held.header("Location")).endsWith("/api/v1/holds/" + id);
    assertThat(held.json().at("/lots/0/points").asText()).isEqualTo("350.00");
    assertThat(balance(member)).contains("\"available\":\"150.00\"", "\"held\":\"350.00\"");
    String key = fresh("k");
    Caller.Answer captured = capture(id, "280.00", key);
    assertThat(captured.status()).as(captured.toString()).isEqualTo(200);
    assertThat(captured.json().get("captured").asText()).isEqualTo("280.00");
    assertThat(balance(member)).contains("\"available\":\"220.00\"", "\"held\":\"0.00\"");
    assertThat(capture(id, "280.00", key).text()).isEqualTo(captured.text());
    assertThat(capture(id, "80.00", fresh("k")).problem()).isEqualTo("hold-closed");
    assertThat(release(id).problem()).isEqualTo("hold-closed");
    assertThat(api.get("/holds/" + id).json().get("state").asText()).isEqualTo("CAPTURED");
  }

  @Test
  void a_hold_that_is_void_stays_so_however_often_it_is_asked() {
    String member = memberWith("100.00");
    String id = hold(member, "100.00").json().get("id").asText();
    assertThat(release(id).status()).isEqualTo(204);
    assertThat(release(id).status()).isEqualTo(204);
    assertThat(capture(id, "1.00", fresh("k")).problem()).isEqualTo("hold-closed");
    assertThat(balance(member)).contains("\"available\":\"100.00\"", "\"held\":\"0.00\"");
  }

  @Test
  void what_a_hold_cannot_be_is_named_by_its_field() {
    String member = memberWith("100.00");
    String body =
        """
        {"points": "-1.00", "purpose": "GIFT", "reference": "", "until": 1}
        """;
    Caller.Answer wrong =
        api.post("/members/" + member + "/holds", body, "Idempotency-Key", fresh("k"));
    assertThat(wrong.errors())
        .containsExactlyInAnyOrder(
            "/points out-of-range",
            "/purpose unknown-value",
            "/reference blank",
            "/until unknown-field");
    assertThat(hold(member, "100.01").problem()).isEqualTo("insufficient-points");
    String id = hold(member, "60.00").json().get("id").asText();
    assertThat(capture(id, "60.01", fresh("k")).errors()).containsExactly("/points out-of-range");
    assertThat(capture("1", "60.01", fresh("k")).status()).isEqualTo(404);
    assertThat(release("x").status()).isEqualTo(404);
  }
}
