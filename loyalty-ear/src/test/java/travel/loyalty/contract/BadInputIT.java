package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What systems send by mistake: each gets an answer that names the place, and nothing is done. */
class BadInputIT extends Contract {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"channel\" | \"colour\":\"RED\",\"channel\" | /colour unknown-field",
        "\"channel\" | \"revision\":1,\"channel\" | /revision duplicate-key",
        "\"revision\":1 | \"revision\":\"1\" | /revision wrong-type",
        "\"revision\":1 | \"revision\":1.5 | /revision wrong-type",
        "\"revision\":1 | \"revision\":0 | /revision out-of-range",
        "\"3680.00\" | 3680.00 | /lines/0/amount/amount wrong-type",
        "3680.00 | 3680.005 | /lines/0/amount/amount too-many-decimals",
        "3680.00 | -1.00 | /lines/0/amount/amount out-of-range",
        "3680.00 | 99999999999999999999.00 | /lines/0/amount/amount out-of-range",
        "\"3680.00\",\"currency\":\"CNY\" | \"1.00\",\"currency\":\"USD\" | /lines/0/amount/currency currency-mismatch",
        "2199-03-20 | 2019-01-20 | /tripEndsOn before-booked",
        "2199-03-20 | 2019-02-30 | /tripEndsOn not-a-day",
        "2019-03-01T09:00:00+08:00 | 2019-03-01T09:00:00 | /paidAt not-an-instant",
        "2019-03-01T09:00:00+08:00 | 2190-03-01T09:00:00+08:00 | /paidAt in-the-future",
        "\"PAID\" | \"paid\" | /status unknown-value",
        "\"hold\":null | \"hold\":\"H-1\" | /hold unknown",
        "\"channel\":\"STORE\" | \"channel\":\"a\\u0000b\" | /channel control-character"
      })
  void a_wrong_booking_is_refused_at_its_place(String right, String wrong, String error) {
    String path = "/bookings/PMS/" + fresh("B");
    String body = booking(member(), 1, "3680.00").replaceAll("\\s*\n\\s*", "");
    assertThat(body).contains(right);
    Caller.Answer answer = api.put(path, body.replace(right, wrong));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("validation");
    assertThat(answer.errors()).contains(error);
    assertThat(api.get(path).status()).isEqualTo(404);
  }

  @Test
  void one_answer_names_everything_that_is_wrong() {
    String body =
        booking(member(), 1, "3680.00")
            .replace("\"hold\":null", "\"hold\":null,\"extra\":1")
            .replace("2199-03-20", "2019-01-20");
    Caller.Answer answer = api.put("/bookings/PMS/" + fresh("B"), body);
    assertThat(answer.errors())
        .containsExactlyInAnyOrder("/extra unknown-field", "/tripEndsOn before-booked");
  }

  @ParameterizedTest
  @CsvSource({"886022140935", "886022140931", "''", "8860-2214-0935"})
  void an_unknown_member_in_a_body_is_an_error_at_its_place(String number) {
    Caller.Answer answer = api.put("/bookings/PMS/" + fresh("B"), booking(number, 1, "3680.00"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    assertThat(answer.errors()).anyMatch(error -> error.startsWith("/memberNumber "));
  }

  @ParameterizedTest
  @CsvSource({"886022140935", "886022140931", "x"})
  void an_unknown_member_in_a_path_is_not_found(String number) {
    Caller.Answer answer = api.get("/members/" + number + "/balance");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not-found");
  }

  @Test
  void what_is_no_json_in_utf_8_is_malformed() {
    byte[] latin1 =
        "{\"name\":\"Zoé\",\"class\":\"INDIVIDUAL\"}".getBytes(StandardCharsets.ISO_8859_1);
    Caller.Answer notUtf8 =
        api.send(
            "POST",
            "/members",
            BodyPublishers.ofByteArray(latin1),
            "Content-Type",
            "application/json");
    for (Caller.Answer answer : new Caller.Answer[] {notUtf8, api.post("/members", "{oops")}) {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
      assertThat(answer.problem()).isEqualTo("malformed");
    }
  }

  @Test
  void a_body_of_ten_megabytes_is_too_large_also_when_its_length_is_not_told() {
    byte[] large = "x".repeat(10 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
    Caller.Answer told =
        api.send(
            "POST",
            "/members",
            BodyPublishers.ofByteArray(large),
            "Content-Type",
            "application/json");
    Caller.Answer chunked =
        api.send(
            "POST",
            "/members",
            BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)),
            "Content-Type",
            "application/json");
    assertThat(told.problem()).as(told.toString()).isEqualTo("too-large");
    assertThat(chunked.status()).as(chunked.toString()).isEqualTo(413);
  }

  @Test
  void another_content_type_is_not_supported() {
    Caller.Answer answer =
        api.send("POST", "/members", BodyPublishers.ofString("{}"), "Content-Type", "text/plain");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.problem()).isEqualTo("unsupported-media-type");
  }

  @Test
  void a_bad_booking_of_a_batch_stops_no_other() {
    String member = member();
    String good =
        booking(member, 1, "3680.00")
            .replaceFirst("\\{", "{\"source\":\"PMS\",\"reference\":\"" + fresh("B") + "\",");
    String bad = good.replace("\"3680.00\"", "3680.00");
    Caller.Answer answer =
        api.post(
            "/bookings",
            "{\"bookings\":[" + bad + ",7," + good + "]}",
            "Idempotency-Key",
            fresh("k"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.json().findValuesAsText("status")).contains("422", "201");
    assertThat(answer.json().at("/results/0/problem/errors/0/pointer").asText())
        .isEqualTo("/lines/0/amount/amount");
    assertThat(answer.json().at("/results/2/booking/points/pending").asText()).isEqualTo("36.00");
    assertThat(api.get("/members/" + member + "/balance").json().get("pending").asText())
        .isEqualTo("36.00");
  }

  @Test
  void no_answer_shows_what_is_inside() {
    for (String path :
        new String[] {"/nosuch", "/members/1/2/3", "/imports/x", "/programme?version=0"}) {
      Caller.Answer answer = api.get(path);
      assertThat(answer.problem()).as(path + answer).isNotEmpty();
      assertThat(answer.text()).doesNotContain("Exception", "travel.loyalty.", "jersey", "Payara");
    }
  }
}
