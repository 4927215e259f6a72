package travel.loyalty.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import travel.loyalty.container.LoyaltyServer;

/** A test of the API from outside. Each makes its own member and names of its own. */
@ArquillianTest
@RunAsClient
abstract class Contract {

  /** Far enough behind any clock that another test left. */
  static final String BOOKED = "2019-02-20T10:00:00+08:00";

  static final String PAID = "2019-03-01T09:00:00+08:00";

  @ArquillianResource private URL deployment;

  Caller api;

  @BeforeEach
  void open() {
    api = new Caller(server(), LoyaltyServer.API_KEY);
  }

  URI server() {
    try {
      return deployment.toURI().resolve("/");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  /** A member's number as addresses carry it. */
  String member() {
    Caller.Answer answer = api.post("/members", "{\"name\":\"林小雨\",\"class\":\"INDIVIDUAL\"}");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json().get("memberNumber").asText().replace(" ", "");
  }

  /** The body of a booking that is right. */
  static String booking(String member, int revision, String amount) {
    return """
        {"revision":%d,"memberNumber":"%s","status":"PAID","payerRef":"h:9f2c",
         "bookedAt":"%s","paidAt":"%s","tripEndsOn":"2219-03-20","channel":"STORE",
         "lines":[{"line":"1","type":"GROUP_TOUR","market":"DOMESTIC","product":"YN-6D",
           "route":"YUNNAN","heat":"HOT","season":null,"cabin":null,"tags":["NICHE"],
           "departsOn":"2019-03-15","travellers":2,
           "amount":{"amount":"%s","currency":"CNY"},
           "refunded":{"amount":"0.00","currency":"CNY"},"refundedBy":null}],
         "hold":null}
        """
        .replace("2219-03-20", "2199-03-20")
        .formatted(revision, member, BOOKED, PAID, amount);
  }
}
