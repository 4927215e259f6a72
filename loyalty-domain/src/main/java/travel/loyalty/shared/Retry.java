package travel.loyalty.shared;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Tries a whole transaction again when another one was in the way. It stands outside the
 * transaction: in a controller, an API resource or a job, never inside a door.
 */
public final class Retry {

  private static final int TRIES = 5;
  private static final long FIRST_WAIT_NANOS = 10_000_000;

  private Retry() {}

  /**
   * Runs the work until it is through.
   *
   * @param work one transaction, from its begin to its commit
   * @throws Sql.Clash that of the last try, after five that met another
   */
  public static <T> T run(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (Sql.Clash clash) {
        if (attempt == TRIES) {
          throw clash;
        }
        pause(attempt);
      }
    }
  }

  /** Runs work without a result. */
  public static void run(Runnable work) {
    run(
        () -> {
          work.run();
          return true;
        });
  }

  // Doubling with full jitter, so that those who met do not meet again.
  private static void pause(int attempt) {
    long most = FIRST_WAIT_NANOS << attempt;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_WAIT_NANOS, most));
  }
}
