package travel.loyalty.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * Work of a feature that falls due by business time. A timer runs it, one node at a time; a sandbox
 * clock that is moved runs all that lies between, in the order of the times.
 */
public interface DueWork {

  /** Stable name: of the lease, of the job page. */
  String name();

  /** When the next piece falls due, if anything waits; asked again after each run. */
  Optional<Instant> nextDue();

  /** Does everything that fell due by then, in its own transactions. Doing it twice is harmless. */
  void run(Instant now);

  /**
   * Does the same, for work of many transactions.
   *
   * @param between is to be run between them: it keeps the job for this node, and throws where
   *     another took it over
   */
  default void run(Instant now, Runnable between) {
    run(now);
  }
}
