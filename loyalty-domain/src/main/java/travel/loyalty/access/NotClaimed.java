package travel.loyalty.access;

import jakarta.ejb.ApplicationException;
import travel.loyalty.shared.Refused;

/** The key itself stood against the call; nothing was tried, so nothing of this is kept. */
@ApplicationException(rollback = true)
class NotClaimed extends Refused {

  private static final long serialVersionUID = 1L;

  NotClaimed(String code) {
    super(code);
  }
}
