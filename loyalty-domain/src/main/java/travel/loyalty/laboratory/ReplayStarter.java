package travel.loyalty.laboratory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import travel.loyalty.shared.JobLease;

/** Gives replays that wait to a worker: at once when one is asked for, or after a worker died. */
@Stateless
@PermitAll
public class ReplayStarter {

  @Inject private JobLease leases;
  @Inject private ReplayWorker worker;

  /** Takes the right to work and hands it over; does nothing if somebody has it. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void start() {
    leases.take(ReplayRun.LEASE).ifPresent(worker::work);
  }

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplayAsked replay) {
    start();
  }
}
