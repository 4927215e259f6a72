package travel.loyalty.admin.webhook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Conflict;
import travel.loyalty.ui.form.Form;
import travel.loyalty.webhook.EventType;
import travel.loyalty.webhook.WebhookChange;
import travel.loyalty.webhook.WebhookState;
import travel.loyalty.webhook.WebhookView;

/** Reads and fills the form of a webhook. */
final class WebhookForm {

  static final List<Choice> TYPES = EventType.offered().stream().map(WebhookForm::choice).toList();

  private WebhookForm() {}

  static Choice choice(EventType type) {
    return Choice.of(type.name(), "webhook.type." + type.name());
  }

  static Form of(WebhookView webhook) {
    return Form.blank()
        .with("version", webhook.version())
        .with("url", webhook.url())
        .withAll("types", webhook.types().stream().map(Enum::name).toList());
  }

  static Conflict conflict(WebhookView saved, Form typed) {
    return Conflict.between(of(saved), typed)
        .field("url", "webhook.url")
        .field("types", "webhook.types", TYPES);
  }

  static WebhookChange read(Form form, WebhookState state) {
    Set<EventType> types =
        EventType.offered().stream()
            .filter(type -> form.all("types").contains(type.name()))
            .collect(Collectors.toSet());
    return new WebhookChange(form.text("url"), types, state);
  }
}
