package travel.loyalty.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import travel.loyalty.shared.JobLease;

/** Delivers to one target on a thread of its own, so that no job and no other target waits. */
@Stateless
@PermitAll
public class DeliveryWorker {

  @Inject private TargetRun run;
  @Inject private DeliverySlots slots;

  /** Returns at once; the slot is given back when all is done. */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void work(JobLease.Lease lease, long webhook) {
    try {
      run.run(lease, webhook);
    } finally {
      slots.giveBack();
    }
  }
}
