package travel.loyalty.admin;

import jakarta.inject.Inject;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.PortalStart;

/** Prepares this portal. */
public class AdminStart extends PortalStart {

  @Inject private AdminPortal portal;

  @Override
  protected Portal portal() {
    return portal;
  }
}
