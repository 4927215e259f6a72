package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.tier.benefit.BenefitUse;
import travel.loyalty.tier.benefit.Entitlement;
import travel.loyalty.web.api.json.Json;

/** Writes what a member may use, and what was used (docs/api.md). */
@Dependent
class BenefitJson {

  @Inject private Times times;

  JsonNode benefits(List<Entitlement> entitlements) {
    ObjectNode node = Json.object();
    node.set("benefits", Json.array(entitlements, BenefitJson::entitlement));
    return node;
  }

  private static JsonNode entitlement(Entitlement entitlement) {
    Benefit benefit = entitlement.benefit();
    ObjectNode node = Json.object().put("code", benefit.code()).put("kind", benefit.kind().name());
    node.set("names", names(benefit.names()));
    return node.put("usable", entitlement.isUsable())
        .put("reason", entitlement.hindrance().map(Entitlement.Hindrance::reason).orElse(null))
        .put("next", day(entitlement.next()))
        .put("times", entitlement.times().orElse(null))
        .put("used", entitlement.used())
        .put("left", entitlement.left().orElse(null))
        .put("from", day(entitlement.span().map(Days::from)))
        .put("until", day(entitlement.span().map(Days::until)));
  }

  private static JsonNode names(Map<String, String> names) {
    ObjectNode node = Json.object();
    names.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(name -> node.put(name.getKey(), name.getValue()));
    return node;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  JsonNode use(BenefitUse use) {
    ObjectNode node =
        Json.object()
            .put("id", Long.toString(use.id()))
            .put("memberNumber", use.member().number().grouped())
            .put("benefit", use.benefit())
            .put("level", use.level())
            .put("day", use.day().toString())
            .put("reference", use.reference())
            .put("note", use.note())
            .put("at", times.write(use.at()));
    node.set("takenBack", use.takenBack().map(this::takenBack).orElse(null));
    return node;
  }

  private JsonNode takenBack(BenefitUse.TakenBack back) {
    return Json.object().put("at", times.write(back.at())).put("reason", back.reason());
  }
}
