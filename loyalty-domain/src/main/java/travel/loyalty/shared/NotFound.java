package travel.loyalty.shared;

import jakarta.ejb.ApplicationException;

/** The thing named in a path does not exist, or is not the caller's to see. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what kind of thing, for the log only: {@code member}, {@code booking}
   */
  public NotFound(String what) {
    super(what, null, false, false);
  }
}
