package travel.loyalty.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Works at an import on a thread of its own, so that no timer and no request waits for it. */
@Stateless
@PermitAll
public class ImportWorker {

  @Inject private ImportRun run;

  /** Returns at once. */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void work(long id, long token) {
    run.work(new Lease(new ImportId(id), token));
  }
}
