package travel.loyalty.admin;

import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import travel.loyalty.ui.PageErrors;
import travel.loyalty.ui.Problem;

/** Answers failures of this portal. */
@Provider
public class AdminErrors extends PageErrors {

  @Override
  protected Optional<Problem> problemOf(Throwable failure) {
    return Refusals.problem(failure);
  }
}
