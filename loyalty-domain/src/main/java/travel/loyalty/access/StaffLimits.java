package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import travel.loyalty.shared.Points;

/** How far each caller may go alone; beyond it, a second person decides. */
@Stateless
@PermitAll
public class StaffLimits {

  /** The most points one adjustment by this caller may give or take: of their roles the highest. */
  public Points adjustmentLimit(Caller caller) {
    throw new UnsupportedOperationException(caller.getName());
  }
}
