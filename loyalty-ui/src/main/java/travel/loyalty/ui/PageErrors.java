package travel.loyalty.ui;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;

/**
 * Answers a request that failed with the error page of its status. Each WAR has its own subclass,
 * which knows the domain's refusals.
 */
public abstract class PageErrors implements ExceptionMapper<Throwable> {

  @Context private HttpServletRequest request;

  /** What a failure of the domain means to the visitor; empty for one that is a bug. */
  protected abstract Optional<Problem> problemOf(Throwable failure);

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException known
        && known.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
      return known.getResponse();
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<Problem> problem = known(cause);
      if (problem.isPresent()) {
        return ErrorPage.of(problem.get(), request);
      }
    }
    return ErrorPage.of(failure, request);
  }

  private Optional<Problem> known(Throwable cause) {
    if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
      return Optional.of(ErrorPage.problem(Response.Status.FORBIDDEN.getStatusCode()));
    }
    if (cause instanceof WebApplicationException web) {
      return Optional.of(ErrorPage.problem(web.getResponse().getStatus()));
    }
    return problemOf(cause);
  }
}
