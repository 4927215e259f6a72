package travel.loyalty.web;

import jakarta.inject.Inject;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.PortalStart;

/** Prepares this portal. */
public class WebStart extends PortalStart {

  @Inject private WebPortal portal;

  @Override
  protected Portal portal() {
    return portal;
  }
}
