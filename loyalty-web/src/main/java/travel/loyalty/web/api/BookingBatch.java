package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.earning.BatchResult;
import travel.loyalty.earning.BookingReceipt;
import travel.loyalty.earning.EarningService;
import travel.loyalty.shared.Refused;
import travel.loyalty.web.api.json.Json;
import travel.loyalty.web.api.json.JsonBody;

/** Many bookings in one request: a bad one stops no other, and each has its own result. */
@Dependent
class BookingBatch {

  private static final int BOOKINGS_MAX = 1_000;

  @EJB private EarningService earning;
  @Inject private CurrentCaller caller;
  @Inject private BookingFaults faults;
  @Inject private BookingJson json;
  @Inject private NamedMembers named;
  @Inject private Problems problems;

  /** One element as it was read: a booking, or why it is none. */
  private record Element(
      JsonBody body, Optional<BookingRevision> booking, Optional<Refused> refused) {}

  /**
   * Records those that can be recorded.
   *
   * @throws Refused {@code malformed} or {@code validation} where the batch itself is wrong
   */
  ObjectNode record(byte[] body) {
    List<Element> elements =
        JsonBody.of(body).parts("bookings", BOOKINGS_MAX).stream().map(this::read).toList();
    List<BookingRevision> good = elements.stream().flatMap(e -> e.booking().stream()).toList();
    Iterator<BatchResult> recorded =
        (good.isEmpty() ? List.<BatchResult>of() : earning.recordAll(good, caller.actor()))
            .iterator();
    List<JsonNode> results = new ArrayList<>();
    for (Element element : elements) {
      results.add(
          element
              .refused()
              .map(why -> refused(name(element, "source"), name(element, "reference"), why))
              .orElseGet(() -> result(recorded.next())));
    }
    ObjectNode answer = Json.object();
    answer.set("results", Json.array(results, node -> node));
    return answer;
  }

  private Element read(JsonBody body) {
    try {
      return new Element(
          body, Optional.of(body.read(BookingReader::named, faults::of)), Optional.empty());
    } catch (Refused refused) {
      return new Element(body, Optional.empty(), Optional.of(refused));
    }
  }

  private static String name(Element element, String field) {
    return element.body().peek(field).orElse(null);
  }

  private JsonNode result(BatchResult result) {
    return result
        .receipt()
        .map(this::accepted)
        .orElseGet(
            () ->
                refused(
                    result.key().source(),
                    result.key().reference(),
                    result.refused().orElseThrow()));
  }

  private JsonNode accepted(BookingReceipt receipt) {
    receipt.booking().member().ifPresent(named::introduce);
    BookingKey key = receipt.booking().booking().key();
    ObjectNode node = named(key.source(), key.reference(), receipt.created() ? 201 : 200);
    node.set("booking", json.booking(receipt.booking(), receipt.entries()));
    return node;
  }

  private JsonNode refused(String source, String reference, Refused why) {
    Problem problem = problems.of(why);
    ObjectNode node = named(source, reference, problem.status());
    node.set("problem", problems.json(problem));
    return node;
  }

  private static ObjectNode named(String source, String reference, int status) {
    return Json.object().put("source", source).put("reference", reference).put("status", status);
  }
}
