package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import travel.loyalty.offset.LineCap;
import travel.loyalty.offset.OffsetQuote;
import travel.loyalty.web.api.json.Json;

/** Writes what points may pay. */
final class OffsetJson {

  private OffsetJson() {}

  static ObjectNode quote(OffsetQuote quote) {
    ObjectNode node =
        Json.object()
            .put("maxPoints", quote.maxPoints().toString())
            .put("available", quote.available().toString())
            .put("programmeVersion", quote.caps().programme().version());
    node.set("value", Json.money(quote.value()));
    node.set("rest", Json.money(quote.rest()));
    node.set("leastSpend", quote.caps().leastSpend().map(Json::money).orElse(null));
    node.set("lines", Json.array(quote.caps().lines(), OffsetJson::line));
    return node;
  }

  private static JsonNode line(LineCap cap) {
    return Json.object()
        .put("line", cap.line())
        .put("capPercent", cap.percent().toPlainString())
        .put("rule", cap.rule().orElse(null))
        .put("maxPoints", cap.most().toString());
  }
}
