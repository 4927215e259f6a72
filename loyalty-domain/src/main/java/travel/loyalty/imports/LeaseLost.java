package travel.loyalty.imports;

import jakarta.ejb.ApplicationException;

/** The import was cancelled, or another worker took it over: this one stops and writes nothing. */
@ApplicationException(rollback = true)
final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super("lease lost", null, false, false);
  }
}
