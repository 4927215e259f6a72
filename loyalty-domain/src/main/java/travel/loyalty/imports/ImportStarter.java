package travel.loyalty.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Gives an import that waits to a worker: at once when it begins, or after another one died. */
@Stateless
@PermitAll
public class ImportStarter {

  @Inject private ImportJobs jobs;
  @Inject private ImportWorker worker;

  /** Claims the import and hands it over; does nothing if somebody has it. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void start(ImportId id) {
    jobs.claim(id).ifPresent(lease -> worker.work(lease.id().value(), lease.token()));
  }

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWaiting waiting) {
    start(waiting.id());
  }
}
