package travel.loyalty.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingLine.RefundedBy;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.programme.Heat;
import travel.loyalty.programme.Market;
import travel.loyalty.programme.ProductType;
import travel.loyalty.shared.Money;

/**
 * The content of a revision in one fixed form, whether it came by API, page or import: the same
 * content always gives the same text, and the text gives the content. Absent things are left out.
 */
public final class BookingBody {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BookingBody() {}

  /** The content as JSON. */
  public static String of(BookingRevision booking) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    put(body, "memberNumber", booking.member());
    body.put("status", booking.status().name());
    put(body, "payerRef", booking.payerRef());
    body.put("bookedAt", booking.bookedAt().toString());
    put(body, "paidAt", booking.paidAt());
    put(body, "tripEndsOn", booking.tripEndsOn());
    put(body, "channel", booking.channel());
    ArrayNode lines = body.putArray("lines");
    booking.lines().forEach(line -> lines.add(line(line)));
    put(body, "hold", booking.hold());
    // Left out where it is false, as in what was kept before there was a choice.
    if (booking.settleFromRefund()) {
      body.put("settleFromRefund", true);
    }
    return body.toString();
  }

  private static ObjectNode line(BookingLine line) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("line", line.line());
    body.put("type", line.type().name());
    put(body, "market", line.market());
    put(body, "product", line.product());
    put(body, "route", line.route());
    body.put("heat", line.heat().name());
    put(body, "season", line.season());
    put(body, "cabin", line.cabin());
    ArrayNode tags = body.putArray("tags");
    line.tags().forEach(tags::add);
    put(body, "departsOn", line.departsOn());
    body.put("travellers", line.travellers());
    body.put("amount", line.amount().amount().toPlainString());
    body.put("refunded", line.refunded().amount().toPlainString());
    body.put("currency", line.amount().currency());
    put(body, "refundedBy", line.refundedBy());
    return body;
  }

  private static void put(ObjectNode body, String field, Optional<?> value) {
    value.ifPresent(present -> body.put(field, present.toString()));
  }

  /** Reads what {@link #of} wrote. */
  static BookingRevision read(BookingKey key, int revision, String text) {
    JsonNode body = tree(text);
    List<BookingLine> lines = new ArrayList<>();
    body.get("lines").forEach(line -> lines.add(readLine(line)));
    return new BookingRevision(
        key,
        revision,
        text(body, "memberNumber").map(MemberNumber::new),
        BookingStatus.valueOf(body.get("status").textValue()),
        text(body, "payerRef"),
        Instant.parse(body.get("bookedAt").textValue()),
        text(body, "paidAt").map(Instant::parse),
        text(body, "tripEndsOn").map(LocalDate::parse),
        text(body, "channel"),
        lines,
        text(body, "hold"),
        body.path("settleFromRefund").booleanValue());
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept revision is not readable", e);
    }
  }

  private static BookingLine readLine(JsonNode line) {
    String currency = line.get("currency").textValue();
    List<String> tags = new ArrayList<>();
    line.get("tags").forEach(tag -> tags.add(tag.textValue()));
    return new BookingLine(
        line.get("line").textValue(),
        ProductType.valueOf(line.get("type").textValue()),
        text(line, "market").map(Market::valueOf),
        text(line, "product"),
        text(line, "route"),
        Heat.valueOf(line.get("heat").textValue()),
        text(line, "season"),
        text(line, "cabin"),
        tags,
        text(line, "departsOn").map(LocalDate::parse),
        line.get("travellers").intValue(),
        Money.of(new BigDecimal(line.get("amount").textValue()), currency),
        Money.of(new BigDecimal(line.get("refunded").textValue()), currency),
        text(line, "refundedBy").map(RefundedBy::valueOf));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).map(JsonNode::textValue);
  }
}
