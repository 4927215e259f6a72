package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rewards as a shop sees and orders them; S13 with an order. */
class RedemptionIT extends Contract {

  private static final int COPIES = 50;

  private String reward(Map<String, String> fields) {
    String code =
        "R" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    new StaffPortal(server()).publish(code, fields);
    return code;
  }

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

  private static String order(String member, String reward, int quantity) {
    return """
        {"memberNumber": "%s", "reward": "%s", "quantity": %d,
         "fulfilment": {"note": "To the hotel"}}
        """
        .formatted(member, reward, quantity);
  }

  private Caller.Answer redeem(String body, String key) {
    return api.post("/redemptions", body, "Idempotency-Key", key);
  }

  private Caller.Answer redeem(String body) {
    return redeem(body, fresh("k"));
  }

  private String available(String member) {
    return api.get("/members/" + member + "/balance").json().get("available").asText();
  }

  @Test
  void a_reward_is_ordered_looked_at_and_taken_back() {
    String member = memberWith("400.00");
    String code = reward(Map.of("price", "188", "stock", "3", "name.zh-CN", "机场接送"));
    JsonNode offer = api.get("/rewards/" + code + "?memberNumber=" + member).json();
    assertThat(offer.get("price").asText()).isEqualTo("188.00");
    assertThat(offer.get("stock").asInt()).isEqualTo(3);
    assertThat(offer.get("redeemable").asBoolean()).isTrue();
    assertThat(offer.at("/texts/zh-CN/name").asText()).isEqualTo("机场接送");
    assertThat(api.get("/rewards?limit=500").text()).contains(code);

    Caller.Answer ordered = redeem(order(member, code, 2));
    assertThat(ordered.status()).as(ordered.toString()).isEqualTo(201);
    assertThat(ordered.json().get("points").asText()).isEqualTo("376.00");
    String id = ordered.json().get("id").asText();
    assertThat(ordered.header("Location")).endsWith("/api/v1/redemptions/" + id);
    assertThat(available(member)).isEqualTo("24.00");
    assertThat(api.get("/redemptions/" + id).json()).isEqualTo(ordered.json());
    offer = api.get("/rewards/" + code + "?memberNumber=" + member).json();
    assertThat(offer.get("reason").asText()).isEqualTo("insufficient-points");

    String fault = "{\"fault\": \"AGENCY\", \"reason\": \"Tour cancelled\"}";
    String path = "/redemptions/" + id + "/cancel";
    Caller.Answer back = api.post(path, fault, "Idempotency-Key", fresh("k"));
    assertThat(back.status()).as(back.toString()).isEqualTo(200);
    assertThat(back.json().get("state").asText()).isEqualTo("CANCELLED");
    assertThat(back.json().at("/steps/1/fault").asText()).isEqualTo("AGENCY");
    assertThat(available(member)).isEqualTo("400.00");
    assertThat(api.get("/rewards/" + code).json().get("stock").asInt()).isEqualTo(3);
    assertThat(api.post(path, fault, "Idempotency-Key", fresh("k")).problem())
        .isEqualTo("state-conflict");
  }

  @Test
  void fifty_copies_of_an_order_are_one() throws Exception {
    String member = memberWith("300.00");
    String code = reward(Map.of("price", "100", "stock", "100"));
    String key = fresh("k");
    String body = order(member, code, 1);
    List<Caller.Answer> answers = inParallel(() -> untilServed(() -> redeem(body, key)));
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(Caller.Answer::text).collect(Collectors.toSet())).hasSize(1);
    assertThat(answers.stream().filter(a -> a.header("Idempotency-Replayed").equals("true")))
        .hasSize(COPIES - 1);
    assertThat(available(member)).isEqualTo("200.00");
    assertThat(api.get("/rewards/" + code).json().get("stock").asInt()).isEqualTo(99);
    assertThat(redeem(order(member, code, 2), key).problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void what_an_order_cannot_be_is_named_by_its_field() {
    String member = memberWith("100.00");
    String code = reward(Map.of("price", "60", "stock", "1"));
    assertThat(redeem("{\"quantity\": 0, \"colour\": \"red\"}").errors())
        .containsExactlyInAnyOrder(
            "/memberNumber required",
            "/reward required",
            "/quantity out-of-range",
            "/colour unknown-field");
    assertThat(redeem(order(member, code, -1)).errors()).containsExactly("/quantity out-of-range");
    assertThat(redeem(order(member, "NOTHING", 1)).errors()).containsExactly("/reward unknown");
    assertThat(redeem(order("000000000000", code, 1)).errors())
        .containsExactly("/memberNumber unknown");
    assertThat(redeem(order(member, code, 2)).problem()).isEqualTo("insufficient-points");
    assertThat(api.post("/redemptions", order(member, code, 1)).errors())
        .containsExactly(" idempotency-key-required");
    assertThat(redeem(order(member, code, 1)).status()).isEqualTo(201);
    assertThat(redeem(order(memberWith("100.00"), code, 1)).problem()).isEqualTo("out-of-stock");
    assertThat(api.get("/redemptions/1").status()).isEqualTo(404);
    assertThat(api.get("/rewards/NOTHING").status()).isEqualTo(404);
  }

  // Fifty at once are more than a small server takes: who is turned away comes again.
  private static Caller.Answer untilServed(Callable<Caller.Answer> call) throws Exception {
    Caller.Answer answer = call.call();
    while (answer.status() == 429 || answer.status() == 503) {
      answer = call.call();
    }
    return answer;
  }

  private static <T> List<T> inParallel(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(COPIES);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future :
          threads.invokeAll(Stream.generate(() -> work).limit(COPIES).toList())) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
