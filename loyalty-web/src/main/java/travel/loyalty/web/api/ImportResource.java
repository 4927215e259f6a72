package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.imports.ImportId;
import travel.loyalty.imports.ImportService;
import travel.loyalty.imports.ImportView;
import travel.loyalty.imports.RollbackBlocker;
import travel.loyalty.imports.RowFilter;
import travel.loyalty.imports.RowReport;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.Refused;

/** Files of members and bookings; the work goes on after the answer. */
@Path("/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

  @EJB private ImportService imports;
  @Inject private CurrentCaller caller;
  @Inject private ImportJson json;
  @Inject private Posts posts;
  @Inject private Reads reads;
  @Inject private Links links;
  @Inject private HttpServletRequest request;

  @POST
  public Response start() {
    try (ImportForm form = ImportForm.of(request)) {
      return posts.answer(
          Optional.of(form.hash(posts.methodAndPath())),
          () -> accepted(form.started(content -> imports.start(content, caller.get()))));
    }
  }

  private ApiAnswer accepted(ImportView job) {
    return ApiAnswer.json(202, json.job(job)).with("Location", links.to("/imports/" + job.id()));
  }

  @GET
  @Path("/{id}")
  public Response show(
      @PathParam("id") String id,
      @QueryParam("rows") String rows,
      @QueryParam("limit") String limit,
      @QueryParam("after") String after) {
    ImportView job = imports.status(id(id), caller.actor());
    PageOf<RowReport> page =
        imports.report(id(id), filter(rows), Paging.of(limit, after), caller.actor());
    ObjectNode body = json.job(job);
    return reads.answer(body, "rows", page, json::row);
  }

  @POST
  @Path("/{id}/rollback")
  public Response rollback(@PathParam("id") String id) {
    return posts.answer(
        new byte[0],
        () -> {
          List<RollbackBlocker> blockers = imports.blockers(id(id), caller.actor());
          if (!blockers.isEmpty()) {
            throw new Refused("state-conflict", Map.of("blockers", blockers));
          }
          return accepted(imports.rollback(id(id), caller.actor()));
        });
  }

  private static ImportId id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new NotFound("import");
    }
    return new ImportId(Long.parseLong(text));
  }

  private static RowFilter filter(String rows) {
    return rows == null
        ? RowFilter.ALL
        : Arrays.stream(RowFilter.values())
            .filter(filter -> filter.name().equals(rows))
            .findFirst()
            .orElseThrow(
                () ->
                    Refused.invalid(
                        "?rows",
                        "unknown-value",
                        Map.of("known", Arrays.toString(RowFilter.values()))));
  }
}
