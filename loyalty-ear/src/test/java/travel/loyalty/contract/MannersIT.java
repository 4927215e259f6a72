package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the API behaves whatever it is asked: keys, repeats, pages, languages. */
class MannersIT extends Contract {

  @Test
  void without_a_live_key_nothing_is_answered() {
    for (String key : List.of("", "wrong")) {
      Caller.Answer answer = new Caller(server(), key).get("/programme");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.problem()).isEqualTo("not-authenticated");
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  @Test
  void problems_speak_the_language_asked_for() {
    assertThat(api.get("/nosuch", "Accept-Language", "zh-CN").json().get("title").asText())
        .isEqualTo("未找到");
    assertThat(api.get("/nosuch", "Accept-Language", "fr").json().get("title").asText())
        .isEqualTo("Not found");
  }

  @Test
  void a_refusal_names_the_request_that_the_log_knows_too() {
    Caller.Answer first = api.get("/nosuch");
    String trace = first.json().get("trace").asText();
    assertThat(trace).matches("[0-9A-F]{12}").isEqualTo(first.header("Trace-Id"));
    assertThat(api.get("/nosuch").header("Trace-Id")).isNotEqualTo(trace);
    assertThat(new Caller(server(), "wrong").get("/programme").json().has("trace")).isTrue();
  }

  @Test
  void a_method_that_a_path_does_not_have_is_told_with_those_it_has() {
    Caller.Answer answer = api.send("DELETE", "/programme", BodyPublishers.noBody());
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.problem()).isEqualTo("method-not-allowed");
    assertThat(answer.header("Allow")).contains("GET", "PUT");
  }

  @Test
  void an_accept_header_that_excludes_json_cannot_be_served() {
    assertThat(api.get("/programme", "Accept", "text/xml").status()).isEqualTo(406);
  }

  @Test
  void a_read_that_did_not_change_is_answered_304() {
    String path = "/members/" + member() + "/balance";
    String tag = api.get(path).header("ETag");
    assertThat(tag).isNotEmpty();
    assertThat(api.get(path, "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void what_moves_points_requires_a_key_against_doing_it_twice() {
    Caller.Answer answer =
        api.post("/members/" + member() + "/adjustments", adjustment("1.00", fresh("r")));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly(" idempotency-key-required");
  }

  @Test
  void fifty_copies_at_once_have_one_effect_and_one_answer() throws Exception {
    String member = member();
    String path = "/members/" + member + "/adjustments";
    String key = fresh("k");
    String body = adjustment("100.00", fresh("r"));
    List<Caller.Answer> answers =
        inParallel(50, () -> untilServed(() -> api.post(path, body, "Idempotency-Key", key)));
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(Caller.Answer::text).collect(Collectors.toSet())).hasSize(1);
    assertThat(answers.stream().filter(a -> a.header("Idempotency-Replayed").equals("true")))
        .hasSize(49);
    assertThat(api.get("/members/" + member + "/balance").json().get("available").asText())
        .isEqualTo("100.00");

    Caller.Answer other = api.post(path, adjustment("120.00", fresh("r")), "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void a_refusal_is_an_answer_like_any_other_and_stays() {
    String path = "/members/" + member() + "/adjustments";
    String key = fresh("k");
    String taking = adjustment("-50.00", fresh("r"));
    Caller.Answer first = api.post(path, taking, "Idempotency-Key", key);
    assertThat(first.status()).as(first.toString()).isEqualTo(409);
    assertThat(first.problem()).isEqualTo("insufficient-points");
    api.post(path, adjustment("100.00", fresh("r")), "Idempotency-Key", fresh("k"));
    Caller.Answer again = api.post(path, taking, "Idempotency-Key", key);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.text()).isEqualTo(first.text());
  }

  @Test
  void above_the_limit_a_second_person_decides() {
    String member = member();
    Caller.Answer answer =
        api.post(
            "/members/" + member + "/adjustments",
            adjustment("500.01", fresh("r")),
            "Idempotency-Key",
            fresh("k"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    assertThat(answer.json().get("approval").asText()).isNotEmpty();
    assertThat(api.get("/members/" + member + "/balance").json().get("available").asText())
        .isEqualTo("0.00");
  }

  @Test
  void a_list_is_read_page_by_page_to_its_end() {
    String member = member();
    for (int i = 0; i < 3; i++) {
      api.post(
          "/members/" + member + "/adjustments",
          adjustment("1.00", fresh("r")),
          "Idempotency-Key",
          fresh("k"));
    }
    Caller.Answer first = api.get("/members/" + member + "/ledger?limit=2");
    assertThat(first.json().at("/entries/1/seq").asInt()).isEqualTo(2);
    String next = first.header("Link").replaceAll(".*<[^>]*/api/v1([^>]*)>; rel=\"next\".*", "$1");
    Caller.Answer second = api.get(next);
    assertThat(second.json().get("entries")).hasSize(1);
    assertThat(second.header("Link")).isEmpty();
  }

  @Test
  void the_contract_is_published() {
    Caller.Answer answer = api.get("/openapi.json");
    assertThat(answer.json().get("openapi").asText()).isEqualTo("3.1.0");
  }

  private static String adjustment(String points, String reference) {
    return "{\"points\":\"%s\",\"reason\":\"test\",\"reference\":\"%s\"}"
        .formatted(points, reference);
  }

  // On a busy machine some get no turn at first; they come again, as the answer tells them to.
  private static Caller.Answer untilServed(Callable<Caller.Answer> call) throws Exception {
    Caller.Answer answer = call.call();
    for (int tries = 0; answer.status() == 503 && tries < 60; tries++) {
      answer = call.call();
    }
    return answer;
  }

  private static <T> List<T> inParallel(int copies, Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(copies);
    try {
      List<T> results = new java.util.ArrayList<>();
      for (Future<T> future :
          threads.invokeAll(Stream.generate(() -> work).limit(copies).toList())) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
