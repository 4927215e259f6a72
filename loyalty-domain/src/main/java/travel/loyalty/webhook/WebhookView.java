package travel.loyalty.webhook;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A subscription, without its secrets.
 *
 * @param version to hand back with a change, so that two people do not undo each other's
 * @param client the API client whose it is
 * @param failingSince when the first of the attempts in a row failed
 * @param secrets the live ones, the newest first
 */
public record WebhookView(
    long id,
    int version,
    long client,
    String url,
    Set<EventType> types,
    WebhookState state,
    Optional<PauseReason> pauseReason,
    Optional<Instant> failingSince,
    Instant createdAt,
    List<SecretView> secrets) {

  public WebhookView {
    types = Collections.unmodifiableSet(new TreeSet<>(types)); // always in one order
    secrets = List.copyOf(secrets);
  }

  /**
   * A secret that deliveries are signed with.
   *
   * @param endsAt of one that was replaced
   */
  public record SecretView(Instant createdAt, Optional<Instant> endsAt) {}

  public boolean isActive() {
    return state == WebhookState.ACTIVE;
  }

  /** What may be changed, as it stands. */
  public WebhookChange asChange() {
    return new WebhookChange(url, types, state);
  }
}
