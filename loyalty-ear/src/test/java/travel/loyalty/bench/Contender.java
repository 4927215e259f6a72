package travel.loyalty.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * One way to do the same thing.
 *
 * @param things done by one operation: 100 for a batch of a hundred
 * @param isClientMeasured whether the work is done in this process, so that its time counts
 * @param forThread makes what one thread does again and again
 */
record Contender(
    String name,
    int things,
    boolean isClientMeasured,
    AtomicInteger counter,
    IntFunction<Operation> forThread) {

  /** Does it once; the number is new each time. */
  @FunctionalInterface
  interface Operation {
    void run(int number) throws Exception;
  }

  static Contender byServer(String name, int things, IntFunction<Operation> forThread) {
    return new Contender(name, things, false, new AtomicInteger(), forThread);
  }

  static Contender byItself(String name, int things, IntFunction<Operation> forThread) {
    return new Contender(name, things, true, new AtomicInteger(), forThread);
  }
}
