package travel.loyalty.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.JobLease;
import travel.loyalty.shared.WallClock;

/**
 * Delivers what is due to one target, one after the other, while it holds that target's lease. The
 * first attempt that fails ends the run: the next turn tries the next event, so that a dead target
 * costs one attempt a turn and holds nobody up.
 */
@ApplicationScoped
class TargetRun {

  /** After so long without a good answer a target is paused. */
  static final Duration PATIENCE = Duration.ofDays(5);

  private static final Logger LOG = Logger.getLogger(TargetRun.class.getName());
  private static final int CHUNK = 20;
  private static final Actor SENDER = Actor.system("webhook.deliver");

  private Webhooks webhooks;
  private SigningSecrets secrets;
  private Deliveries deliveries;
  private Courier courier;
  private JobLease leases;
  private WallClock wall;
  private AuditService audit;

  /** For the container's proxy. */
  protected TargetRun() {}

  @Inject
  TargetRun(
      Webhooks webhooks,
      SigningSecrets secrets,
      Deliveries deliveries,
      Courier courier,
      JobLease leases,
      WallClock wall,
      AuditService audit) {
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.deliveries = deliveries;
    this.courier = courier;
    this.leases = leases;
    this.wall = wall;
    this.audit = audit;
  }

  /** The name of the right to deliver to a target. */
  static String lease(long webhook) {
    return "webhook/" + webhook;
  }

  /** Works until nothing is due, an attempt fails, or another took over; gives the lease back. */
  void run(JobLease.Lease lease, long webhook) {
    try {
      boolean goesOn = true;
      while (goesOn) {
        List<DueDelivery> chunk = deliveries.due(webhook, wall.now(), CHUNK);
        goesOn = !chunk.isEmpty() && allTaken(lease, webhook, chunk);
      }
    } finally {
      leases.release(lease);
    }
  }

  private boolean allTaken(JobLease.Lease lease, long webhook, List<DueDelivery> chunk) {
    return chunk.stream().allMatch(delivery -> leases.renew(lease) && isTaken(webhook, delivery));
  }

  // Read anew before each attempt: a pause, another address and another secret hold at once.
  private boolean isTaken(long webhook, DueDelivery delivery) {
    Optional<WebhookView> target = webhooks.find(webhook).filter(WebhookView::isActive);
    Instant started = wall.now();
    Optional<Duration> wait =
        RetrySchedule.after(delivery.tries() + 1, ThreadLocalRandom.current().nextInt(100));
    // Of the last attempt: if the process dies in it, it is made again after an hour.
    Instant again = started.plus(wait.orElse(Duration.ofHours(1)));
    if (target.isEmpty() || !deliveries.claim(delivery, again)) {
      return false;
    }
    Outcome outcome = attempt(target.get(), delivery, started);
    settle(target.get(), delivery, outcome, wait.isEmpty());
    return outcome.isTaken();
  }

  private Outcome attempt(WebhookView target, DueDelivery delivery, Instant started) {
    List<SigningSecret> live = secrets.live(target.id());
    Outcome outcome =
        courier.post(URI.create(target.url()), headers(delivery, live, started), delivery.body());
    Duration took = Duration.between(started, wall.now());
    deliveries.log(delivery, started, took, outcome, AnswerText.of(outcome.answer(), live));
    return outcome;
  }

  private static Map<String, String> headers(
      DueDelivery delivery, List<SigningSecret> live, Instant at) {
    String id = Long.toString(delivery.event());
    long seconds = at.getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", CloudEvents.CONTENT_TYPE);
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(seconds));
    headers.put("webhook-signature", SigningSecret.signatures(live, id, seconds, delivery.body()));
    return headers;
  }

  private void settle(
      WebhookView target, DueDelivery delivery, Outcome outcome, boolean wasTheLast) {
    Instant now = wall.now();
    if (outcome.isTaken()) {
      deliveries.end(delivery, DeliveryState.DELIVERED, now);
      webhooks.noteSuccess(target.id());
      return;
    }
    if (wasTheLast) {
      deliveries.end(delivery, DeliveryState.DEAD, now);
      LOG.log(Level.WARNING, () -> "webhook delivery given up id=" + delivery.id());
    }
    webhooks.noteFailure(target.id(), now);
    if (outcome.isGone()) {
      pause(target, PauseReason.GONE);
    } else if (target.failingSince().filter(since -> isTooLong(since, now)).isPresent()) {
      pause(target, PauseReason.FAILING);
    }
  }

  private static boolean isTooLong(Instant failingSince, Instant now) {
    return failingSince.plus(PATIENCE).isBefore(now);
  }

  private void pause(WebhookView target, PauseReason reason) {
    if (webhooks.pause(target.id(), reason)) {
      audit.record(
          SENDER,
          "webhook.paused",
          "webhook",
          Long.toString(target.id()),
          Map.of("reason", reason));
      LOG.log(Level.WARNING, () -> "webhook paused id=" + target.id() + " reason=" + reason);
    }
  }
}
