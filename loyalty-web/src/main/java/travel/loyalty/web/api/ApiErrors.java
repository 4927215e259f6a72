package travel.loyalty.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers every failure below {@code /api/v1} with a problem, also those of the container. */
@Provider
@ApplicationScoped
public class ApiErrors implements ExceptionMapper<Throwable> {

  @Inject private Instance<Problems> problems;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException web
        && web.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
      return web.getResponse();
    }
    return problems.get().answer(failure).toResponse();
  }
}
