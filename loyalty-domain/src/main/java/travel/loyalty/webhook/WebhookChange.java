package travel.loyalty.webhook;

import java.util.Set;
import travel.loyalty.shared.Refused;

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

  /**
   * Checks what can be told without looking anything up.
   *
   * @throws Refused {@code validation} of {@code /types}
   */
  void requireValid() {
    if (types.isEmpty()) {
      throw Refused.invalid("/types", "required");
    }
    if (!EventType.offered().containsAll(types)) {
      throw Refused.invalid("/types", "unknown");
    }
  }
}
