package travel.loyalty.imports;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Puts a transaction around one chunk of rows. */
@Stateless
@PermitAll
public class ChunkTransactions {

  @Resource private SessionContext context;

  /** All of it or nothing. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T committed(Supplier<T> work) {
    return work.get();
  }

  /** Does everything and takes it back: what is left is the answer. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T takenBack(Supplier<T> work) {
    T result = work.get();
    context.setRollbackOnly();
    return result;
  }
}
