package travel.loyalty.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.JobLease;

/** Takes up replays whose worker is gone. It only hands them over, so that no other job waits. */
@ApplicationScoped
class ReplayWork implements DueWork {

  private Replays replays;
  private JobLease leases;
  private ReplayStarter starter;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected ReplayWork() {}

  @Inject
  ReplayWork(Replays replays, JobLease leases, ReplayStarter starter, BusinessClock clock) {
    this.replays = replays;
    this.leases = leases;
    this.starter = starter;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "laboratory.replays";
  }

  @Override
  public Optional<Instant> nextDue() {
    return replays.open().isEmpty() || !leases.isFree(ReplayRun.LEASE)
        ? Optional.empty()
        : Optional.of(clock.now());
  }

  @Override
  public void run(Instant now, Turn turn) {
    starter.start();
  }
}
