package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import travel.loyalty.web.api.json.Json;
import travel.loyalty.webhook.DeliveryView;
import travel.loyalty.webhook.EventType;
import travel.loyalty.webhook.Fault;
import travel.loyalty.webhook.NewWebhook;
import travel.loyalty.webhook.WebhookView;

/** Writes webhooks and their deliveries (docs/api.md). */
@Dependent
class WebhookJson {

  @Inject private Times times;

  ObjectNode webhook(WebhookView webhook) {
    ObjectNode node =
        Json.object().put("id", Long.toString(webhook.id())).put("url", webhook.url());
    node.set("types", Json.strings(webhook.types().stream().map(EventType::text).toList()));
    node.put("state", webhook.state().name())
        .put("pauseReason", webhook.pauseReason().map(Enum::name).orElse(null))
        .put("failingSince", times.write(webhook.failingSince()))
        .put("createdAt", times.write(webhook.createdAt()));
    node.set("secrets", Json.array(webhook.secrets(), this::secret));
    return node;
  }

  private JsonNode secret(WebhookView.SecretView secret) {
    return Json.object()
        .put("createdAt", times.write(secret.createdAt()))
        .put("endsAt", times.write(secret.endsAt()));
  }

  /** The one answer that has the secret itself. */
  ObjectNode withSecret(NewWebhook made) {
    return webhook(made.webhook()).put("secret", made.secret());
  }

  ObjectNode delivery(DeliveryView delivery) {
    ObjectNode node =
        Json.object()
            .put("id", Long.toString(delivery.id()))
            .put("eventId", Long.toString(delivery.event()))
            .put("type", delivery.type().text())
            .put("subject", given(delivery.subject()).orElse(null))
            .put("occurredAt", times.write(delivery.occurredAt()))
            .put("state", delivery.state().name())
            .put("nextAttemptAt", times.write(delivery.nextAt()))
            .put("doneAt", times.write(delivery.doneAt()));
    node.set("attempts", Json.array(delivery.log(), this::attempt));
    return node;
  }

  private JsonNode attempt(DeliveryView.AttemptView attempt) {
    boolean answered = attempt.fault() == Fault.NONE;
    return Json.object()
        .put("attempt", attempt.number())
        .put("at", times.write(attempt.at()))
        .put("millis", attempt.took().toMillis())
        .put("status", answered ? attempt.status() : null)
        .put("fault", answered ? null : attempt.fault().name())
        .put("answer", given(attempt.answer()).orElse(null));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(value -> !value.isEmpty());
  }
}
