package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Points against the price of a booking: quoted, held, captured, given back. */
class OffsetIT extends Contract {

  private static final String LINE =
      """
      {"line": "1", "type": "GROUP_TOUR", "market": "DOMESTIC", "heat": "HOT",
       "departsOn": "2199-07-15", "amount": {"amount": "6800.00", "currency": "CNY"},
       "refunded": {"amount": "%s", "currency": "CNY"}}
      """;

  private static String line() {
    return LINE.formatted("0.00");
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

  private Caller.Answer quote(String member, String lines) {
    return api.post(
        "/quotes/offset", "{\"memberNumber\": \"%s\", \"lines\": [%s]}".formatted(member, lines));
  }

  private Caller.Answer hold(String member, String points, String rest) {
    return api.post(
        "/members/" + member + "/holds",
        """
        {"points": "%s", "purpose": "OFFSET", "reference": "cart" %s}
        """
            .formatted(points, rest),
        "Idempotency-Key",
        fresh("k"));
  }

  private Caller.Answer put(String reference, int revision, String member, String more) {
    return api.put(
        "/bookings/OFFSET/" + reference,
        """
        {"revision": %d, "memberNumber": "%s", "status": "PAID", "bookedAt": "%s",
         "paidAt": "%s", "tripEndsOn": "2199-07-20", %s}
        """
            .formatted(revision, member, BOOKED, PAID, more));
  }

  @Test
  void an_order_is_quoted_by_its_caps_and_by_what_the_member_has() {
    Caller.Answer quote = quote(memberWith("400.00"), line());
    assertThat(quote.status()).as(quote.toString()).isEqualTo(200);
    assertThat(quote.json().get("maxPoints").asText()).isEqualTo("400.00");
    assertThat(quote.json().at("/value/amount").asText()).isEqualTo("400.00");
    assertThat(quote.json().at("/rest/amount").asText()).isEqualTo("6400.00");
    assertThat(quote.json().at("/lines/0").toString())
        .isEqualTo(
            "{\"line\":\"1\",\"capPercent\":\"10\",\"rule\":\"/offset/0\","
                + "\"maxPoints\":\"680.00\"}");
    assertThat(quote("8860 2214 0935 1", line()).errors()).containsExactly("/memberNumber unknown");
    assertThat(quote(memberWith("1.00"), "").errors()).containsExactly("/lines empty");
  }

  @Test
  void a_booking_is_paid_by_a_hold_and_refunded_in_the_same_shares() {
    String member = memberWith("500.00");
    String lines = ", \"lines\": [" + line() + "]";
    Caller.Answer held = hold(member, "500.00", lines);
    assertThat(held.status()).as(held.toString()).isEqualTo(201);
    assertThat(held.json().get("purpose").asText()).isEqualTo("OFFSET");
    String named = "\"hold\": \"" + held.json().get("id").asText() + "\"";
    String reference = fresh("b");
    Caller.Answer paid = put(reference, 1, member, named + lines);
    assertThat(paid.status()).as(paid.toString()).isEqualTo(201);
    assertThat(paid.json().at("/points/pending").asText()).isEqualTo("63.00");
    assertThat(put(reference, 1, member, named + lines).text()).isEqualTo(paid.text());
    String all = "\"lines\": [" + LINE.formatted("6800.00") + "]";
    Caller.Answer refunded = put(reference, 2, member, all);
    assertThat(refunded.json().at("/refund/points").asText()).isEqualTo("500.00");
    assertThat(refunded.json().at("/refund/money/amount").asText()).isEqualTo("6300.00");
    assertThat(put(fresh("b"), 1, member, named + lines).problem()).isEqualTo("hold-closed");
  }

  @Test
  void a_hold_above_the_caps_is_refused_with_the_cap_of_each_line() {
    String member = memberWith("500.00");
    String lines = ", \"lines\": [" + line() + "]";
    Caller.Answer refused = hold(member, "680.01", lines);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("offset-cap-exceeded");
    assertThat(refused.json().get("most").asText()).isEqualTo("680.00");
    assertThat(refused.errors()).containsExactly("/lines/0/amount offset-cap");
    assertThat(hold(member, "1.00", "").errors()).containsExactly("/lines required");
    String other =
        """
        {"points": "1.00", "purpose": "OTHER", "reference": "cart" %s}
        """
            .formatted(lines);
    assertThat(
            api.post("/members/" + member + "/holds", other, "Idempotency-Key", fresh("k"))
                .errors())
        .containsExactly("/lines offset-only");
  }
}
