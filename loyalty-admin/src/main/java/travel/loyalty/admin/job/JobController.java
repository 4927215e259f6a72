package travel.loyalty.admin.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.audit.AuditService;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.JobRun;
import travel.loyalty.shared.JobService;
import travel.loyalty.shared.Jobs;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.export.Export;

/** Shows the jobs and runs one. */
@Path("/")
@RequestScoped
public class JobController {

  private static final int ROWS = 50;

  @Inject private JobService jobs;
  @Inject private AuditService audit;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @GET
  @Path("jobs")
  public Page list() {
    return Page.of("job/list").with("jobs", jobs.list());
  }

  @GET
  @Path("jobs/{name}")
  public Page history(@PathParam("name") String name) {
    PageOf<JobRun> runs = jobs.history(name, new PageRequest(Pager.after(request), ROWS));
    return Page.of("job/show")
        .with("name", name)
        .with("runs", runs.rows())
        .with("pager", Pager.of(request, runs.next()));
  }

  @GET
  @Path("jobs/{name}.{format}")
  public Response export(@PathParam("name") String name, @PathParam("format") String format) {
    return Export.<JobRun>of(request, "job-" + name)
        .column("job.started", JobRun::startedAt)
        .column("job.business-at", JobRun::businessAt)
        .column("job.millis", run -> run.duration().toMillis())
        .column("job.error", JobRun::error)
        .as(format, Rows.of(page -> jobs.history(name, page)));
  }

  @POST
  @Path("jobs/{name}/run")
  public Response run(@PathParam("name") String name) {
    Jobs.Outcome outcome = jobs.run(name);
    audit.record(current.actor(), "job.run", "job", name, Map.of("outcome", outcome));
    Flash.say(request, "job.outcome." + outcome.name().toLowerCase(Locale.ROOT), name);
    return Redirect.to(request, "/jobs");
  }
}
