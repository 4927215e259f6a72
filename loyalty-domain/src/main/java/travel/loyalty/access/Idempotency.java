package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;

/**
 * Gives a repeated call the answer of the first instead of doing it again. The effect and its
 * answer are committed together.
 */
@ApplicationScoped
public class Idempotency {

  /** How long a copy waits for the first before it is told to come back. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CallsInFlight inFlight = new CallsInFlight();
  private final KeptAnswers answers;

  /** For the container's proxy. */
  protected Idempotency() {
    this(null);
  }

  @Inject
  Idempotency(KeptAnswers answers) {
    this.answers = answers;
  }

  /**
   * Does what the call asks, once.
   *
   * @param effect runs in one transaction, again from its begin if another was in the way; its
   *     answer is kept
   * @param keptRefusal the answer to a refusal that is to be kept, empty for one that may be tried
   *     again with the same key
   * @throws Refused {@code idempotency-key-reused} if the key came with another request; {@code
   *     in-progress} if the first still runs; else that of the effect
   */
  public KeptAnswer once(
      IdempotentCall call,
      Supplier<KeptAnswer> effect,
      Function<Refused, Optional<KeptAnswer>> keptRefusal) {
    return inFlight.inTurn(call, PATIENCE, () -> Retry.run(() -> tried(call, effect, keptRefusal)));
  }

  private KeptAnswer tried(
      IdempotentCall call,
      Supplier<KeptAnswer> effect,
      Function<Refused, Optional<KeptAnswer>> keptRefusal) {
    try {
      return answers.runOrReplay(call, effect);
    } catch (NotClaimed keyStoodAgainst) {
      throw keyStoodAgainst;
    } catch (Refused refused) {
      KeptAnswer answer = keptRefusal.apply(refused).orElseThrow(() -> refused);
      return answers.keep(call, answer);
    }
  }
}
