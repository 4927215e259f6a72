package travel.loyalty.access;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets one of several equal calls through at a time. The others wait here, where they hold neither
 * a transaction nor a connection; between nodes it is the unique key that makes them wait.
 */
final class CallsInFlight {

  private final ConcurrentMap<String, CountDownLatch> running = new ConcurrentHashMap<>();

  /**
   * Runs the work when the calls before this one have ended.
   *
   * @throws NotClaimed {@code in-progress} if they take longer than the patience
   */
  <T> T inTurn(IdempotentCall call, Duration patience, Supplier<T> work) {
    String id = call.clientId() + "/" + call.keyHash();
    CountDownLatch mine = new CountDownLatch(1);
    long deadline = System.nanoTime() + patience.toNanos();
    for (CountDownLatch other = running.putIfAbsent(id, mine);
        other != null;
        other = running.putIfAbsent(id, mine)) {
      if (!ended(other, deadline - System.nanoTime())) {
        throw new NotClaimed("in-progress");
      }
    }
    try {
      return work.get();
    } finally {
      running.remove(id, mine);
      mine.countDown();
    }
  }

  private static boolean ended(CountDownLatch other, long nanos) {
    try {
      return other.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
