package travel.loyalty.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.access.ClientDirectory;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.JobLease;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.WallClock;

/**
 * The door to webhooks: a client keeps its own subscriptions by the API, administrators those of
 * any client. Each call names the client whose they are; another's do not exist for it.
 */
@Stateless
@RolesAllowed({"API", "ADMIN"})
public class WebhookService {

  /** Subscriptions a client may have. */
  public static final int MOST = 20;

  private static final String KIND = "webhook";

  @Inject private Webhooks webhooks;
  @Inject private SigningSecrets secrets;
  @Inject private Targets targets;
  @Inject private EventOutbox outbox;
  @Inject private Deliveries deliveries;
  @Inject private DeliveryLog log;
  @Inject private ClientDirectory clients;
  @Inject private JobLease leases;
  @Inject private WallClock wall;
  @Inject private AuditService audit;
  @Inject private Event<SubscriptionsChanged> changes;

  /** For the container. */
  public WebhookService() {}

  WebhookService(
      Webhooks webhooks,
      SigningSecrets secrets,
      Targets targets,
      EventOutbox outbox,
      Deliveries deliveries,
      DeliveryLog log,
      ClientDirectory clients,
      JobLease leases,
      WallClock wall,
      AuditService audit,
      Event<SubscriptionsChanged> changes) {
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.targets = targets;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.log = log;
    this.clients = clients;
    this.leases = leases;
    this.wall = wall;
    this.audit = audit;
    this.changes = changes;
  }

  /** The subscriptions of a client, the oldest first. */
  public List<WebhookView> list(long client) {
    return webhooks.of(client);
  }

  /** Those that stopped because their target failed, for whoever has to look after them. */
  @RolesAllowed("ADMIN")
  public List<WebhookView> troubled() {
    return webhooks.all().stream()
        .filter(webhook -> webhook.pauseReason().filter(PauseReason.ASKED::equals).isEmpty())
        .filter(webhook -> !webhook.isActive())
        .toList();
  }

  /**
   * One subscription of a client.
   *
   * @throws NotFound if there is none, or it is another's
   */
  public WebhookView get(long client, long id) {
    return webhooks.get(client, id);
  }

  /**
   * Makes a subscription.
   *
   * @return with its secret, shown once
   * @throws Refused {@code validation} of {@code /url} or {@code /types}; {@code state-conflict} if
   *     the client has {@value #MOST} already
   */
  public NewWebhook create(long client, WebhookChange change, Actor by) {
    requireValid(targets.fault(change.url()), change.faultOfTypes());
    String owner = clients.find(client).orElseThrow(() -> new NotFound("API client")).name();
    if (webhooks.of(client).size() >= MOST) {
      throw new Refused("state-conflict", Map.of("reason", "too-many-webhooks", "most", MOST));
    }
    long id = webhooks.insert(client, change);
    String secret = secrets.rotate(id).reveal();
    Map<String, Object> details = new HashMap<>(described(change));
    details.put("client", owner);
    changed(by, "webhook.created", id, details);
    return new NewWebhook(get(client, id), secret);
  }

  /**
   * Changes address, types and state.
   *
   * @throws Refused {@code validation} or {@code changed-meanwhile}
   */
  public WebhookView change(long client, long id, int version, WebhookChange change, Actor by) {
    WebhookView before = get(client, id);
    boolean isMoved = !change.url().equals(before.url());
    requireValid(isMoved ? targets.fault(change.url()) : Optional.empty(), change.faultOfTypes());
    webhooks.update(before, version, change);
    changed(
        by,
        "webhook.changed",
        id,
        Map.of("before", described(before.asChange()), "after", described(change)));
    return get(client, id);
  }

  private static void requireValid(Optional<String> ofUrl, Optional<String> ofTypes) {
    List<Refused.FieldError> errors =
        Stream.concat(
                ofUrl.map(code -> new Refused.FieldError("/url", code)).stream(),
                ofTypes.map(code -> new Refused.FieldError("/types", code)).stream())
            .toList();
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  /** Removes a subscription with its secrets and its deliveries. */
  public void remove(long client, long id, Actor by) {
    WebhookView gone = get(client, id);
    webhooks.delete(id);
    leases.forget(TargetRun.lease(id));
    changed(by, "webhook.removed", id, described(gone.asChange()));
  }

  /**
   * Makes another secret; the present one signs beside it for a day.
   *
   * @return with the new secret, shown once
   */
  public NewWebhook rotate(long client, long id, Actor by) {
    get(client, id);
    String secret = secrets.rotate(id).reveal();
    audit.record(by, "webhook.rotated", KIND, Long.toString(id), Map.of());
    return new NewWebhook(get(client, id), secret);
  }

  /** Sends an event without content, to try the target out; its delivery stands in the list. */
  public void test(long client, long id, Actor by) {
    get(client, id);
    outbox.putTest(id);
    audit.record(by, "webhook.tested", KIND, Long.toString(id), Map.of());
  }

  /** Deliveries of a subscription with their attempts, the newest first. */
  public PageOf<DeliveryView> deliveries(
      long client, long id, DeliverySearch search, PageRequest page) {
    get(client, id);
    return log.search(id, search, page);
  }

  /**
   * Sends one delivery again, with all attempts of the schedule, whatever became of it.
   *
   * @throws NotFound if there is none, or it is another's
   */
  public DeliveryView resend(long client, long delivery, Actor by) {
    DeliveryView found = log.find(delivery).orElseThrow(() -> new NotFound("delivery"));
    get(client, found.webhook());
    deliveries.again(delivery, wall.now());
    audit.record(
        by,
        "webhook.resent",
        KIND,
        Long.toString(found.webhook()),
        Map.of("delivery", Long.toString(delivery)));
    return log.find(delivery).orElseThrow();
  }

  private void changed(Actor by, String action, long id, Map<String, Object> details) {
    audit.record(by, action, KIND, Long.toString(id), details);
    changes.fire(new SubscriptionsChanged());
  }

  private static Map<String, Object> described(WebhookChange webhook) {
    return Map.of(
        "url",
        webhook.url(),
        "types",
        webhook.types().stream().map(EventType::text).sorted().toList(),
        "state",
        webhook.state());
  }
}
