package travel.loyalty.laboratory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import travel.loyalty.shared.JobLease;
import travel.loyalty.shared.Retry;

/**
 * Works through the replays that wait, one after the other, as long as this node has the right to.
 * After a crash another goes on behind the last step that was committed.
 */
@Dependent
class ReplayRun {

  /** One node at a time. */
  static final String LEASE = "laboratory.worker";

  private static final Logger LOG = Logger.getLogger(ReplayRun.class.getName());

  private final Replays replays;
  private final ReplayChunk chunk;
  private final JobLease leases;

  @Inject
  ReplayRun(Replays replays, ReplayChunk chunk, JobLease leases) {
    this.replays = replays;
    this.chunk = chunk;
    this.leases = leases;
  }

  void work(JobLease.Lease lease) {
    try {
      boolean held = true;
      for (List<ReplayId> open = replays.open(); held && !open.isEmpty(); open = replays.open()) {
        held = work(open.get(0), lease);
      }
    } finally {
      leases.release(lease);
    }
  }

  /** Whether the next one may follow; what failed is tried again at the jobs' next turn. */
  private boolean work(ReplayId replay, JobLease.Lease lease) {
    try {
      boolean more = true;
      while (more) {
        if (!leases.renew(lease)) {
          return false;
        }
        more = Retry.run(() -> chunk.next(replay));
      }
    } catch (RuntimeException problem) {
      LOG.log(Level.SEVERE, problem, () -> "replay interrupted replay=" + replay);
      chunk.failed(replay, problem);
      return false;
    }
    return true;
  }
}
