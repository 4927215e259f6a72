package travel.loyalty.portal;

import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import travel.loyalty.ui.PageErrors;
import travel.loyalty.ui.Problem;

/** Answers failures of a portal. */
@Provider
public class PortalErrors extends PageErrors {

  @Override
  protected Optional<Problem> problemOf(Throwable failure) {
    return Refusals.problem(failure);
  }
}
