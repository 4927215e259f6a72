package travel.loyalty.admin.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.imports.ImportId;
import travel.loyalty.imports.ImportService;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;

/** Taking an import back: what would happen, or what stands against it, and then the act. */
@Path("/imports/{id}/rollback")
@RequestScoped
public class RollbackController {

  @EJB private ImportService imports;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page check(@PathParam("id") String id) {
    ImportId which = ImportsController.id(id);
    return Page.of("imports/rollback")
        .with("view", imports.status(which, caller.actor()))
        .with("blockers", imports.blockers(which, caller.actor()));
  }

  @POST
  public Response rollBack(@PathParam("id") String id) {
    ImportId which = ImportsController.id(id);
    try {
      imports.rollback(which, caller.actor());
      return Redirect.to(request, "/imports/" + which);
    } catch (Refused refused) {
      if (!refused.arguments().containsKey("blockers")) {
        throw refused;
      }
      return check(id).withStatus(Response.Status.CONFLICT.getStatusCode());
    }
  }
}
