package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Results of activities as a quiz sends them. */
class ActivityIT extends Contract {

  private Caller.Answer scores(String member, String reference, String score) {
    return api.post(
        "/activities/QUIZ/results",
        """
        {"memberNumber": "%s", "reference": "%s", "score": %s}
        """
            .formatted(member, reference, score),
        "Idempotency-Key",
        fresh("k"));
  }

  @Test
  void a_result_becomes_points_once_and_the_next_of_the_day_nothing() {
    String member = member();
    String reference = fresh("r");
    Caller.Answer first = scores(member, reference, "4");
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    assertThat(first.json().get("points").asText()).isEqualTo("40.00");
    assertThat(first.json().at("/entry/rule/code").asText()).isEqualTo("QUIZ");
    Caller.Answer again = scores(member, reference, "4");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(scores(member, reference, "5").problem()).isEqualTo("state-conflict");
    Caller.Answer second = scores(member, fresh("r"), "5");
    assertThat(second.json().get("limit").asText()).isEqualTo("per-day");
    assertThat(second.json().get("entry").isNull()).isTrue();
    assertThat(api.get("/members/" + member + "/balance").text())
        .contains("\"available\":\"40.00\"");
  }

  @Test
  void what_a_result_cannot_be_is_named_by_its_field() {
    String member = member();
    assertThat(scores(member, fresh("r"), "6").errors()).containsExactly("/score unknown-value");
    assertThat(scores(member, fresh("r"), "null").errors()).containsExactly("/score required");
    assertThat(scores("886022140935", fresh("r"), "1").errors())
        .containsExactly("/memberNumber unknown");
    assertThat(
            api.post(
                    "/activities/CHESS/results",
                    "{\"memberNumber\": \"" + member + "\", \"reference\": \"1\"}",
                    "Idempotency-Key",
                    fresh("k"))
                .status())
        .isEqualTo(404);
  }
}
