package travel.loyalty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;

/** Takes up imports whose worker is gone. It only hands them over, so that no other job waits. */
@ApplicationScoped
public class ImportJobWork implements DueWork {

  private ImportJobs jobs;
  private ImportStarter starter;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected ImportJobWork() {}

  @Inject
  ImportJobWork(ImportJobs jobs, ImportStarter starter, BusinessClock clock) {
    this.jobs = jobs;
    this.starter = starter;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "imports.run";
  }

  @Override
  public Optional<Instant> nextDue() {
    return jobs.waiting().isEmpty() ? Optional.empty() : Optional.of(clock.now());
  }

  @Override
  public void run(Instant now, Turn turn) {
    for (ImportId waiting : jobs.waiting()) {
      turn.renew();
      starter.start(waiting);
    }
  }
}
