package travel.loyalty.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What one contender did in one round. */
record Round(double thingsPerSecond, double cpuMillisPerThing) {

  static Round of(Contender contender, int threads, Duration length, long serverPid)
      throws InterruptedException, ExecutionException {
    ExecutorService crowd = Executors.newFixedThreadPool(threads);
    Cpu before = Cpu.used(serverPid);
    long start = System.nanoTime();
    long end = start + length.toNanos();
    List<Future<Integer>> done = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Contender.Operation operation = contender.forThread().apply(i);
      done.add(crowd.submit(() -> repeat(contender, operation, end)));
    }
    int operations = 0;
    for (Future<Integer> thread : done) {
      operations += thread.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Cpu used = Cpu.used(serverPid).minus(before);
    crowd.shutdown();
    double things = (double) operations * contender.things();
    return new Round(things / seconds, millis(contender, used) / things);
  }

  private static int repeat(Contender contender, Contender.Operation operation, long end)
      throws Exception {
    int operations = 0;
    while (System.nanoTime() < end) {
      operation.run(contender.counter().incrementAndGet());
      operations++;
    }
    return operations;
  }

  // The load generator of a server is not its cost; a bare program is its own generator.
  private static double millis(Contender contender, Cpu used) {
    return contender.isClientMeasured()
        ? used.client().plus(used.database()).toNanos() / 1e6
        : used.serving();
  }
}
