package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.booking.BookingLine;
import travel.loyalty.booking.BookingPoints;
import travel.loyalty.booking.BookingRefund;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.booking.BookingView;
import travel.loyalty.earning.EarningQuote;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.EntryView;
import travel.loyalty.web.api.json.Json;

/** Writes bookings and what they earn. */
@Dependent
class BookingJson {

  @Inject private Times times;
  @Inject private LedgerJson ledger;

  ObjectNode booking(BookingView view, List<EntryView> entries) {
    ObjectNode node = revision(view.booking());
    node.set("points", points(view.points()));
    node.set("refund", refund(view.refund()));
    node.put("availableFrom", times.write(view.availableFrom()))
        .put("receivedAt", times.write(view.receivedAt()));
    node.set("entries", Json.array(entries, ledger::entry));
    return node;
  }

  private ObjectNode revision(BookingRevision booking) {
    ObjectNode node =
        Json.object()
            .put("source", booking.key().source())
            .put("reference", booking.key().reference())
            .put("revision", booking.revision())
            .put("memberNumber", text(booking.member().map(MemberNumber::grouped)))
            .put("status", booking.status().name())
            .put("payerRef", text(booking.payerRef()))
            .put("bookedAt", times.write(booking.bookedAt()))
            .put("paidAt", times.write(booking.paidAt()))
            .put("tripEndsOn", text(booking.tripEndsOn().map(LocalDate::toString)))
            .put("channel", text(booking.channel()));
    node.set("lines", Json.array(booking.lines(), BookingJson::line));
    return node.put("hold", text(booking.hold()))
        .put("settleFromRefund", booking.settleFromRefund());
  }

  private static JsonNode line(BookingLine line) {
    ObjectNode node =
        Json.object()
            .put("line", line.line())
            .put("type", line.type().name())
            .put("market", text(line.market().map(Enum::name)))
            .put("product", text(line.product()))
            .put("route", text(line.route()))
            .put("heat", line.heat().name())
            .put("season", text(line.season()))
            .put("cabin", text(line.cabin()));
    node.set("tags", Json.strings(line.tags()));
    node.put("departsOn", text(line.departsOn().map(LocalDate::toString)))
        .put("travellers", line.travellers());
    node.set("amount", Json.money(line.amount()));
    node.set("refunded", Json.money(line.refunded()));
    return node.put("refundedBy", text(line.refundedBy().map(Enum::name)));
  }

  private static JsonNode points(BookingPoints points) {
    return Json.object()
        .put("pending", points.pending().toString())
        .put("available", points.available().toString())
        .put("clawedBack", points.clawedBack().toString())
        .put("debt", points.debt().toString())
        .put("settled", points.settled().toString());
  }

  private static JsonNode refund(BookingRefund refund) {
    ObjectNode node = Json.object();
    node.set("money", Json.money(refund.money()));
    return node.put("points", refund.points().toString())
        .put("settled", refund.settled().toString());
  }

  ObjectNode quote(EarningQuote quote) {
    ObjectNode node =
        Json.object()
            .put("points", quote.points().toString())
            .put("programmeVersion", quote.version())
            .put("availableFrom", times.write(quote.availableFrom()))
            .put("expiresAt", times.write(quote.expiresAt()));
    node.set("lines", Json.array(quote.lines(), this::quotedLine));
    return node;
  }

  private JsonNode quotedLine(EarningQuote.QuotedLine line) {
    ObjectNode node =
        Json.object().put("line", line.line()).put("points", line.points().toString());
    node.set("rules", Json.array(line.earned(), this::quotedRule));
    node.set("notApplied", Json.array(line.missed(), BookingJson::missed));
    return node;
  }

  private JsonNode quotedRule(EarningQuote.QuotedRule rule) {
    ObjectNode node =
        Json.object()
            .put("code", rule.code())
            .put("points", rule.points().toString())
            .put("expiresAt", times.write(rule.expiresAt()));
    node.set("explanation", LedgerJson.explanation(rule.explanation()));
    return node;
  }

  private static JsonNode missed(EarningQuote.RuleMissed rule) {
    return Json.object().put("code", rule.code()).put("reason", rule.reason());
  }

  private static String text(Optional<String> value) {
    return value.orElse(null);
  }
}
