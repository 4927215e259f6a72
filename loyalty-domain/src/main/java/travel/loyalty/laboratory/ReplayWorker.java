package travel.loyalty.laboratory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import travel.loyalty.shared.JobLease;

/** Works at replays on a thread of its own, so that no timer and no request waits for them. */
@Stateless
@PermitAll
public class ReplayWorker {

  @Inject private ReplayRun run;

  /** Returns at once. */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void work(JobLease.Lease lease) {
    run.work(lease);
  }
}
