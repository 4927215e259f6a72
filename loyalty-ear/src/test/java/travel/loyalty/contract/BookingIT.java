package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Bookings as a booking system sends them. */
class BookingIT extends Contract {

  @Test
  void a_booking_becomes_points_with_an_explanation() {
    String member = member();
    String path = "/bookings/PMS/" + fresh("B");
    Caller.Answer sent = api.put(path, booking(member, 1, "3680.00"));
    assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
    assertThat(sent.header("Location")).endsWith("/api/v1" + path);
    assertThat(sent.json().at("/points/pending").asText()).isEqualTo("36.00");
    assertThat(sent.json().at("/entries/0/rule/code").asText()).isEqualTo("DOM_GROUP");
    assertThat(sent.json().at("/entries/0/explanation/0/result").asText()).isEqualTo("36.00");
    assertThat(api.get("/members/" + member + "/balance").text())
        .isEqualTo(
            "{\"available\":\"0.00\",\"pending\":\"36.00\",\"held\":\"0.00\",\"debt\":\"0.00\"}");
    assertThat(api.get(path).json().get("entries")).hasSize(1);
  }

  @Test
  void the_same_revision_gets_the_same_answer_and_another_body_a_conflict() {
    String member = member();
    String path = "/bookings/PMS/" + fresh("B");
    Caller.Answer first = api.put(path, booking(member, 3, "3680.00"));
    Caller.Answer again = api.put(path, booking(member, 3, "3680.00"));
    assertThat(again.text()).isEqualTo(first.text());
    Caller.Answer other = api.put(path, booking(member, 3, "3700.00"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("revision-conflict");
    Caller.Answer older = api.put(path, booking(member, 2, "3680.00"));
    assertThat(older.problem()).isEqualTo("stale-revision");
    assertThat(api.put(path, booking(member, 5, "3700.00")).status()).isEqualTo(200);
  }

  @Test
  void a_refund_says_what_its_revision_pays_out() {
    String member = member();
    String path = "/bookings/PMS/" + fresh("B");
    api.put(path, refunded(member, 1, "0.00", "null"));
    api.put(path, refunded(member, 2, "1000.00", "false"));
    Caller.Answer more = api.put(path, refunded(member, 3, "1680.00", "true"));
    assertThat(more.status()).as(more.toString()).isEqualTo(200);
    assertThat(more.json().get("refund").toString())
        .isEqualTo(
            "{\"money\":{\"amount\":\"680.00\",\"currency\":\"CNY\"},\"points\":\"0.00\","
                + "\"settled\":\"0.00\"}");
    assertThat(more.json().at("/points/clawedBack").asText()).isEqualTo("16.00");
    assertThat(api.put(path, refunded(member, 3, "1680.00", "false")).problem())
        .isEqualTo("revision-conflict");
    Caller.Answer odd = api.put(path, refunded(member, 4, "1680.00", "\"yes\""));
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.json().at("/errors/0/pointer").asText()).isEqualTo("/settleFromRefund");
  }

  private static String refunded(String member, int revision, String amount, String settles) {
    return booking(member, revision, "3680.00")
        .replace("\"refunded\":{\"amount\":\"0.00\"", "\"refunded\":{\"amount\":\"" + amount + "\"")
        .replace("\"hold\":null", "\"hold\":null,\"settleFromRefund\":" + settles);
  }

  @Test
  void a_quote_records_nothing_and_needs_no_member() {
    String member = member();
    String body = booking(member, 1, "3680.00").replaceFirst("\"memberNumber\":\"[^\"]*\",", "");
    Caller.Answer quote = api.post("/quotes/earning", body);
    assertThat(quote.status()).as(quote.toString()).isEqualTo(200);
    assertThat(quote.json().get("points").asText()).isEqualTo("36.00");
    assertThat(quote.json().at("/lines/0/notApplied").toString()).contains("NOT_EARNING");
    assertThat(api.get("/members/" + member + "/balance").text()).contains("\"pending\":\"0.00\"");
  }

  @Test
  void the_ledger_is_sound() {
    Caller.Answer answer = api.get("/audit/ledger");
    assertThat(answer.json().get("ok").asBoolean()).as(answer.toString()).isTrue();
    assertThat(answer.json().findValuesAsText("code"))
        .containsExactly("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8");
  }

  @Test
  void the_programme_that_was_read_can_be_sent_back_as_a_draft() {
    Caller.Answer read = api.get("/programme");
    Caller.Answer draft = api.put("/programme", read.text(), "If-Match", read.header("ETag"));
    assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
    assertThat(draft.json().get("state").asText()).isEqualTo("DRAFT");
    JsonNode latest = api.get("/programme/versions").json().at("/versions/0");
    assertThat(latest.get("version")).isEqualTo(draft.json().get("version"));
    assertThat(latest.get("simulatedAt").isNull()).isTrue();
    JsonNode effect = api.put("/programme?dryRun=true", read.text()).json();
    assertThat(effect.at("/backwards/members").isInt()).isTrue();
    assertThat(api.put("/programme", read.text(), "If-Match", "\"other\"").status()).isEqualTo(412);
  }

  @Test
  void the_same_external_reference_is_the_same_member() {
    String body =
        "{\"name\":\"Ana\",\"class\":\"INDIVIDUAL\",\"externalRef\":\"%s\"}"
            .formatted(fresh("crm"));
    Caller.Answer first = api.post("/members", body);
    Caller.Answer again = api.post("/members", body.replace("Ana", "Bea"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("memberNumber")).isEqualTo(first.json().get("memberNumber"));
    assertThat(again.json().get("name").asText()).isEqualTo("Ana");
    assertThat(
            api.get("/members/" + first.json().get("memberNumber").asText().replace(" ", ""))
                .status())
        .isEqualTo(200);
  }
}
