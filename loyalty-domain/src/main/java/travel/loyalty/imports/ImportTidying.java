package travel.loyalty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.WallClock;

/**
 * The job that removes files which were sent long ago. What became of their rows stays in the
 * report, and so does what a roll-back needs; an import that nobody ever ran is cancelled.
 */
@ApplicationScoped
public class ImportTidying implements DueWork {

  /** How long a file is kept after it came (docs/operations.md). */
  static final Duration KEPT = Duration.ofDays(30);

  private static final Duration EVERY = Duration.ofHours(6);

  private ImportFiles files;
  private ImportJobs jobs;
  private ChunkTransactions transactions;
  private AuditService audit;
  private BusinessClock clock;
  private WallClock wall;
  private volatile Instant last = Instant.EPOCH;

  /** For the container's proxy. */
  protected ImportTidying() {}

  @Inject
  ImportTidying(
      ImportFiles files,
      ImportJobs jobs,
      ChunkTransactions transactions,
      AuditService audit,
      BusinessClock clock,
      WallClock wall) {
    this.files = files;
    this.jobs = jobs;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
    this.wall = wall;
  }

  @Override
  public String name() {
    return "imports.tidy";
  }

  // By the time on the wall: a file lies on a real disk, also where business time is an exercise.
  @Override
  public Optional<Instant> nextDue() {
    return last.plus(EVERY).isBefore(wall.now()) ? Optional.of(clock.now()) : Optional.empty();
  }

  @Override
  public void run(Instant now, Turn turn) {
    for (String name : files.olderThan(wall.now().minus(KEPT))) {
      turn.renew();
      Optional<ImportJob> job = jobs.ofFile(name);
      if (job.map(found -> transactions.committed(() -> isDispensable(found, now))).orElse(true)) {
        files.delete(name);
      }
    }
    last = wall.now();
  }

  // Nobody will run it any more; somebody who does so at this moment wins.
  private boolean isDispensable(ImportJob job, Instant now) {
    return switch (job.state()) {
      case DONE, FAILED, CANCELLED, ROLLED_BACK -> true;
      case CHECKING, RUNNING, ROLLING_BACK -> false;
      case UPLOADED, CHECKED -> {
        boolean cancelled = jobs.move(job.id(), job.state(), ImportState.CANCELLED, now);
        if (cancelled) {
          audit.record(
              Actor.system(name()), "import.cancelled", "import", job.id().toString(), Map.of());
        }
        yield cancelled;
      }
    };
  }
}
