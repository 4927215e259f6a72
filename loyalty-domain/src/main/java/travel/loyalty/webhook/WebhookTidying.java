package travel.loyalty.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.WallClock;

/** Forgets events with their deliveries after a month, and secrets whose last day is over. */
@ApplicationScoped
class WebhookTidying implements DueWork {

  /** So long after it was written an event can be looked at and sent again. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final Duration EVERY = Duration.ofHours(6);
  private static final int CHUNK = 200;

  private Deliveries deliveries;
  private SigningSecrets secrets;
  private WallClock wall;
  private BusinessClock clock;
  private volatile Instant last = Instant.EPOCH;

  /** For the container's proxy. */
  protected WebhookTidying() {}

  @Inject
  WebhookTidying(
      Deliveries deliveries, SigningSecrets secrets, WallClock wall, BusinessClock clock) {
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.wall = wall;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook.tidy";
  }

  // By the time on the wall, as the events are: a sandbox moved by years keeps them.
  @Override
  public Optional<Instant> nextDue() {
    return last.plus(EVERY).isBefore(wall.now()) ? Optional.of(clock.now()) : Optional.empty();
  }

  @Override
  public void run(Instant now, Turn turn) {
    Instant today = wall.now();
    do {
      turn.renew();
    } while (deliveries.forget(today.minus(KEPT), CHUNK) == CHUNK);
    secrets.forgetEnded();
    last = today;
  }
}
