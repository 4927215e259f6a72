package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.tiers.Measure;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.MemberId;
import travel.loyalty.tier.TierService;
import travel.loyalty.tier.TierView;
import travel.loyalty.web.api.json.Json;

/** Writes where a member stands (docs/api.md). */
@Dependent
class TierJson {

  @EJB private TierService tiers;

  JsonNode of(MemberId member) {
    TierView view = tiers.view(member);
    ObjectNode node =
        Json.object()
            .put("code", view.level().code())
            .put("since", view.since().toString())
            .put("until", day(view.until()))
            .put("reason", view.reason().name());
    node.set("qualifying", qualifying(view.counted()));
    node.set("next", view.next().map(TierJson::gap).orElse(null));
    node.set("grace", view.grace().map(TierJson::comeback).orElse(null));
    return node;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static JsonNode qualifying(Qualifying counted) {
    ObjectNode node = Json.object();
    for (Measure measure : Measure.values()) {
      put(node, measure, counted.of(measure), RoundingMode.FLOOR);
    }
    return node;
  }

  private static JsonNode gap(TierView.Gap gap) {
    ObjectNode node = Json.object().put("code", gap.level().code());
    return missing(node, gap.missing());
  }

  private static JsonNode comeback(TierView.Comeback comeback) {
    ObjectNode node =
        Json.object()
            .put("code", comeback.level().code())
            .put("until", comeback.until().toString());
    return missing(node, comeback.missing());
  }

  // The least of each measure in one object, none where a way is done; beside it the ways.
  private static JsonNode missing(ObjectNode node, List<Map<Measure, BigDecimal>> ways) {
    Map<Measure, BigDecimal> least = new EnumMap<>(Measure.class);
    if (ways.stream().noneMatch(Map::isEmpty)) {
      ways.forEach(
          way -> way.forEach((measure, gap) -> least.merge(measure, gap, BigDecimal::min)));
    }
    node.set("missing", way(least));
    node.set("anyOf", Json.array(ways, TierJson::way));
    return node;
  }

  private static JsonNode way(Map<Measure, BigDecimal> missing) {
    ObjectNode node = Json.object();
    missing.forEach((measure, gap) -> put(node, measure, gap, RoundingMode.CEILING));
    return node;
  }

  // Only decayed scores have more decimals than are written: what is there rounds down, what is
  // missing up.
  private static void put(
      ObjectNode node, Measure measure, BigDecimal value, RoundingMode rounding) {
    if (measure.isCount()) {
      node.put(measure.field(), value.setScale(0, rounding).intValueExact());
    } else {
      node.put(measure.field(), value.setScale(2, rounding).toPlainString());
    }
  }
}
