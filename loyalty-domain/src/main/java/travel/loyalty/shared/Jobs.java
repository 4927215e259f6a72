package travel.loyalty.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;

/**
 * All the work that falls due by itself: which there is, when it ran, and running it. One run of a
 * job at a time, over all nodes; a run that fails is kept in the history and tried again at the
 * next turn.
 */
@ApplicationScoped
public class Jobs {

  private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
  private static final int RUNS_AT_ONE_INSTANT = 100;

  private final Iterable<DueWork> works;
  private final JobLease leases;
  private final JobHistory history;
  private final WallClock wall;
  private final ReentrantLock turn = new ReentrantLock();

  /** What came of a run. */
  public enum Outcome {
    DONE,
    FAILED,
    /** Another node, or another turn, was at it. */
    BUSY
  }

  /**
   * A job, as the jobs page shows it.
   *
   * @param nextDue in business time
   */
  public record JobView(String name, Optional<Instant> nextDue, Optional<JobRun> last) {}

  private record Due(DueWork work, Instant at) {}

  /** For the container's proxy. */
  protected Jobs() {
    this(List.of(), null, null, null);
  }

  @Inject
  Jobs(@Any Instance<DueWork> works, JobLease leases, JobHistory history, WallClock wall) {
    this((Iterable<DueWork>) works, leases, history, wall);
  }

  Jobs(Iterable<DueWork> works, JobLease leases, JobHistory history, WallClock wall) {
    this.works = works;
    this.leases = leases;
    this.history = history;
    this.wall = wall;
  }

  /** Every job by name. */
  public List<JobView> list() {
    return StreamSupport.stream(works.spliterator(), false)
        .map(work -> new JobView(work.name(), work.nextDue(), history.last(work.name())))
        .sorted(Comparator.comparing(JobView::name))
        .toList();
  }

  /**
   * Runs one job now, whether due or not.
   *
   * @throws NotFound if there is no such job
   */
  public Outcome runNow(String name, Instant now) {
    DueWork work =
        StreamSupport.stream(works.spliterator(), false)
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound("job"));
    turn.lock();
    try {
      return runLeased(work, now);
    } finally {
      turn.unlock();
    }
  }

  /**
   * Runs what is due; does nothing where the last turn still runs.
   *
   * @param clock asked within the turn, so that no job is given a time of before
   */
  public void runDue(Supplier<Instant> clock) {
    if (!turn.tryLock()) {
      return;
    }
    try {
      for (DueWork work : works) {
        dueBy(work, clock).ifPresent(now -> runLeased(work, now));
      }
    } finally {
      turn.unlock();
    }
  }

  // The time is taken after the answer: what is due "now" by a clock that runs lies behind it.
  private Optional<Instant> dueBy(DueWork work, Supplier<Instant> clock) {
    Optional<Instant> due = nextDue(work);
    Instant now = clock.get();
    return due.filter(at -> !at.isAfter(now)).map(at -> now);
  }

  // A job that cannot even tell when it is due runs, fails, and is seen to fail.
  private Optional<Instant> nextDue(DueWork work) {
    try {
      return work.nextDue();
    } catch (RuntimeException unknown) {
      return Optional.of(Instant.MIN);
    }
  }

  /**
   * Runs all that falls due up to an instant, in the order of the times.
   *
   * @param stand is told each time before what falls due then is run
   * @throws IllegalStateException if a job fails or never comes to an end
   */
  public void runUntil(Instant target, Consumer<Instant> stand) {
    turn.lock();
    try {
      Instant last = Instant.MIN;
      int runs = 0;
      for (Optional<Due> due = earliest(target); due.isPresent(); due = earliest(target)) {
        Instant at = due.get().at().isBefore(last) ? last : due.get().at();
        runs = at.equals(last) ? runs + 1 : 1;
        last = at;
        stand.accept(at);
        requireDone(due.get().work(), at, runs);
      }
    } finally {
      turn.unlock();
    }
  }

  /** Does something while no job runs on this node. */
  public void between(Runnable work) {
    turn.lock();
    try {
      work.run();
    } finally {
      turn.unlock();
    }
  }

  private Optional<Due> earliest(Instant target) {
    return StreamSupport.stream(works.spliterator(), false)
        .flatMap(work -> work.nextDue().map(at -> new Due(work, at)).stream())
        .filter(due -> !due.at().isAfter(target))
        .min(Comparator.comparing(Due::at).thenComparing(due -> due.work().name()));
  }

  private void requireDone(DueWork work, Instant at, int runs) {
    Outcome outcome = runLeased(work, at);
    if (outcome != Outcome.DONE || runs > RUNS_AT_ONE_INSTANT) {
      throw new IllegalStateException(
          "Job %s at %s: %s, run %d at this instant".formatted(work.name(), at, outcome, runs));
    }
  }

  private Outcome runLeased(DueWork work, Instant now) {
    Optional<JobLease.Lease> lease = leases.take(work.name());
    if (lease.isEmpty()) {
      return Outcome.BUSY;
    }
    try {
      return run(work, lease.get(), now);
    } finally {
      leases.release(lease.get());
    }
  }

  private Outcome run(DueWork work, JobLease.Lease lease, Instant now) {
    Instant started = wall.now();
    String error = "";
    try {
      work.run(now, () -> renew(lease));
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, failure, () -> "job failed name=" + work.name());
      error = failure.toString();
    }
    history.add(new JobRun(Ids.next(), work.name(), now, started, wall.now(), error));
    return error.isEmpty() ? Outcome.DONE : Outcome.FAILED;
  }

  private void renew(JobLease.Lease lease) {
    if (!leases.renew(lease)) {
      throw new IllegalStateException("Another node took over job " + lease.job());
    }
  }
}
