package travel.loyalty.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.JobLease;
import travel.loyalty.shared.WallClock;

/**
 * Gives targets with something due to workers, at most {@value DeliverySlots#SLOTS} at once on a
 * node and each to one of all nodes. It only hands them over, so that no other job waits. Goes by
 * the time on the wall, since receivers do: a sandbox's clock stands still.
 */
@ApplicationScoped
class DeliveryWork implements DueWork {

  private static final int TARGETS_MAX = 100;
  // A sandbox clock that is moved asks again and again: once in a while is enough.
  private static final Duration EVERY = Duration.ofSeconds(2);

  private Deliveries deliveries;
  private JobLease leases;
  private DeliverySlots slots;
  private DeliveryWorker worker;
  private WallClock wall;
  private BusinessClock clock;
  private volatile Instant last = Instant.EPOCH;

  /** For the container's proxy. */
  protected DeliveryWork() {}

  @Inject
  DeliveryWork(
      Deliveries deliveries,
      JobLease leases,
      DeliverySlots slots,
      DeliveryWorker worker,
      WallClock wall,
      BusinessClock clock) {
    this.deliveries = deliveries;
    this.leases = leases;
    this.slots = slots;
    this.worker = worker;
    this.wall = wall;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook.deliver";
  }

  @Override
  public Optional<Instant> nextDue() {
    boolean isDue =
        last.plus(EVERY).isBefore(wall.now())
            && slots.areFree()
            && !deliveries.dueTargets(wall.now(), 1).isEmpty();
    return isDue ? Optional.of(clock.now()) : Optional.empty();
  }

  @Override
  public void run(Instant now, Turn turn) {
    last = wall.now();
    for (long target : deliveries.dueTargets(last, TARGETS_MAX)) {
      turn.renew();
      handOver(target);
    }
  }

  private void handOver(long target) {
    if (!slots.take()) {
      return; // the next turn goes on
    }
    Optional<JobLease.Lease> lease = leases.take(TargetRun.lease(target));
    if (lease.isEmpty()) {
      slots.giveBack(); // somebody is at it
      return;
    }
    try {
      worker.work(lease.get(), target);
    } catch (RuntimeException noThread) {
      leases.release(lease.get());
      slots.giveBack();
      throw noThread;
    }
  }
}
