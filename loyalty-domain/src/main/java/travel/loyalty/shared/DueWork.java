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

  /**
   * Does everything that fell due by then, in its own transactions. Doing it twice is harmless.
   *
   * @param turn to be renewed before each of them
   */
  void run(Instant now, Turn turn);

  /** The right of this node to do the job. */
  @FunctionalInterface
  interface Turn {

    /**
     * Keeps the job for this node a while longer.
     *
     * @throws RuntimeException if another took it over: the job leaves the rest to that one
     */
    void renew();
  }
}
