package travel.loyalty.admin.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.imports.ImportService;
import travel.loyalty.imports.ImportView;
import travel.loyalty.portal.Rows;
import travel.loyalty.ui.export.Export;

/** The list of imports as a file. */
@Path("/imports.{format}")
@RequestScoped
public class ImportListController {

  @EJB private ImportService imports;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Response export(@PathParam("format") String format) {
    return Export.<ImportView>of(request, "imports")
        .column("imports.list.file", ImportView::fileName)
        .said("imports.list.state", (say, view) -> say.code("imports.state", view.state()))
        .column("imports.list.mapping", view -> view.mapping().orElse(""))
        .column("imports.list.by", ImportView::owner)
        .column("imports.list.at", ImportView::createdAt)
        .column("imports.show.total", view -> view.counts().total())
        .column("imports.outcome.CREATED", view -> view.counts().created())
        .column("imports.outcome.CHANGED", view -> view.counts().changed())
        .column("imports.outcome.UNCHANGED", view -> view.counts().unchanged())
        .column("imports.outcome.SKIPPED", view -> view.counts().skipped())
        .column("imports.outcome.REFUSED", view -> view.counts().refused())
        .as(format, Rows.of(page -> imports.list(page, caller.actor())));
  }
}
