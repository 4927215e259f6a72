package travel.loyalty.shared;

import java.sql.SQLIntegrityConstraintViolationException;
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
   * @throws RuntimeException that of the last try, after five that met another
   */
  public static <T> T run(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !isBusy(failure)) {
          throw failure;
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

  /**
   * Whether a failure means that another transaction was in the way. A door wraps what is no
   * application exception, and each server in its own way. A unique key that refused means that
   * another was first: who tries again finds what that one did. H2 tells it of a batch by no cause,
   * so {@link Sql.DuplicateKey} itself counts.
   */
  public static boolean isBusy(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof Sql.Busy
          || at instanceof Sql.DuplicateKey
          || at instanceof SQLIntegrityConstraintViolationException) {
        return true;
      }
    }
    return false;
  }

  // Doubling with full jitter, so that those who met do not meet again.
  private static void pause(int attempt) {
    long most = FIRST_WAIT_NANOS << attempt;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_WAIT_NANOS, most));
  }
}
