package travel.loyalty.webhook;

import java.util.Optional;
import java.util.Set;

/**
 * What a client or an administrator writes about a subscription.
 *
 * @param url where to, checked by {@link Targets}
 * @param types of events, at least one
 */
public record WebhookChange(String url, Set<EventType> types, WebhookState state) {

  public WebhookChange {
    types = Set.copyOf(types);
  }

  /** What is wrong with the types; a code of a field. */
  Optional<String> faultOfTypes() {
    if (types.isEmpty()) {
      return Optional.of("required");
    }
    return EventType.offered().containsAll(types) ? Optional.empty() : Optional.of("unknown");
  }
}
