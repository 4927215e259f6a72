package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.redemption.order.Hindrance;
import travel.loyalty.redemption.order.Offer;
import travel.loyalty.redemption.order.Redemption;
import travel.loyalty.redemption.order.RedemptionStep;
import travel.loyalty.redemption.reward.RewardDetails;
import travel.loyalty.redemption.reward.RewardLimit;
import travel.loyalty.redemption.reward.RewardText;
import travel.loyalty.web.api.json.Json;

/** Writes rewards and orders of them (docs/api.md). */
@Dependent
class RedemptionJson {

  @Inject private Times times;

  JsonNode offer(Offer offer) {
    RewardDetails details = offer.reward().details();
    ObjectNode node =
        Json.object().put("code", offer.reward().code()).put("kind", details.kind().name());
    node.set("texts", texts(details));
    node.put("price", offer.price().toString())
        .put("listPrice", details.price().toString())
        .put("stock", details.stock().orElse(null))
        .put("minLevel", details.minLevel().orElse(null));
    node.set("limit", details.limit().map(RedemptionJson::limit).orElse(null));
    return node.put("left", offer.left().orElse(null))
        .put("from", day(details.shown().from()))
        .put("until", day(details.shown().until()))
        .put("redeemable", offer.isToBeHad())
        .put("reason", offer.hindrance().map(Hindrance::reason).orElse(null));
  }

  private static JsonNode texts(RewardDetails details) {
    ObjectNode node = Json.object();
    RewardDetails.LANGUAGES.stream()
        .filter(details.texts()::containsKey)
        .forEach(language -> node.set(language, text(details.texts().get(language))));
    return node;
  }

  private static JsonNode text(RewardText text) {
    return Json.object()
        .put("name", text.name())
        .put("summary", text.summary())
        .put("terms", text.terms());
  }

  private static JsonNode limit(RewardLimit limit) {
    return Json.object().put("times", limit.times()).put("per", limit.per().name());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  ObjectNode redemption(Redemption redemption, List<RedemptionStep> steps) {
    ObjectNode node =
        Json.object()
            .put("id", Long.toString(redemption.id()))
            .put("memberNumber", redemption.member().number().grouped())
            .put("reward", redemption.reward().code())
            .put("quantity", redemption.quantity())
            .put("state", redemption.state().name())
            .put("points", redemption.points().toString())
            .put("level", redemption.level())
            .put("note", redemption.note())
            .put("at", times.write(redemption.at()));
    node.set("steps", Json.array(steps, this::step));
    return node;
  }

  private JsonNode step(RedemptionStep step) {
    return Json.object()
        .put("state", step.state().name())
        .put("at", times.write(step.at()))
        .put("note", step.note())
        .put("fault", step.fault().map(Enum::name).orElse(null));
  }
}
