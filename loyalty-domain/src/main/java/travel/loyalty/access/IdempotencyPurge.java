package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import travel.loyalty.shared.DueWork;

/** Forgets answers that no client asks for any more, once a day. */
@ApplicationScoped
class IdempotencyPurge implements DueWork {

  /**
   * A booking's lifetime and a month: a late retry of a trip of last year still finds its answer.
   */
  static final Duration LIFETIME = Duration.ofDays(400);

  private final KeptAnswers answers;

  /** For the container's proxy. */
  protected IdempotencyPurge() {
    this(null);
  }

  @Inject
  IdempotencyPurge(KeptAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String name() {
    return "idempotency-purge";
  }

  // At the end of a day, so that a clock moved by years does not stop at every single key.
  @Override
  public Optional<Instant> nextDue() {
    return answers
        .oldest()
        .map(oldest -> oldest.plus(LIFETIME).truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
  }

  @Override
  public void run(Instant now, Turn turn) {
    int gone;
    do {
      turn.renew();
      gone = answers.purge(now.minus(LIFETIME));
    } while (gone > 0);
  }
}
