package travel.loyalty.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event on its way to a target, with what came of each attempt.
 *
 * @param event number of the event, the {@code webhook-id} of every attempt
 * @param subject the member's number; empty where the event is about none
 * @param nextAt when the next attempt is due, by the time on the wall
 * @param log the attempts, the first one first
 */
public record DeliveryView(
    long id,
    long webhook,
    long event,
    EventType type,
    String subject,
    Instant occurredAt,
    DeliveryState state,
    int attempts,
    Optional<Instant> nextAt,
    Optional<Instant> doneAt,
    List<AttemptView> log) {

  public DeliveryView {
    log = List.copyOf(log);
  }

  /**
   * One attempt.
   *
   * @param status of the answer; 0 where there was none
   * @param answer its first 200 characters, our secrets left out
   */
  public record AttemptView(
      int number, Instant at, Duration took, int status, Fault fault, String answer) {

    /** Whether the target took the event. */
    public boolean isTaken() {
      return status / 100 == 2;
    }
  }

  DeliveryView with(List<AttemptView> attemptsMade) {
    return new DeliveryView(
        id,
        webhook,
        event,
        type,
        subject,
        occurredAt,
        state,
        attempts,
        nextAt,
        doneAt,
        attemptsMade);
  }

  /** The last attempt. */
  public Optional<AttemptView> last() {
    return log.isEmpty() ? Optional.empty() : Optional.of(log.get(log.size() - 1));
  }
}
