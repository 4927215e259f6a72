package travel.loyalty.admin.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import travel.loyalty.shared.JobRun;
import travel.loyalty.shared.Jobs;
import travel.loyalty.shared.Jobs.JobView;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Portal;

/** Where staff begin: what waits for them. */
@Path("/")
@RequestScoped
public class HomeController {

  @Inject private Jobs jobs;
  @Context private HttpServletRequest request;

  @GET
  public Page home() {
    List<JobView> failed = mayOpen("/jobs") ? failed() : List.of();
    return Page.of("home/show").with("tasks", tasks(failed)).with("failed", failed);
  }

  private List<Task> tasks(List<JobView> failed) {
    return List.of(Task.of("/jobs", "jobs", failed.size())).stream()
        .filter(task -> task.count() > 0)
        .toList();
  }

  private List<JobView> failed() {
    return jobs.list().stream()
        .filter(job -> job.last().map(JobRun::isFailed).orElse(false))
        .toList();
  }

  private boolean mayOpen(String path) {
    return Portal.of(request.getServletContext()).routes().isOpenTo(request, path);
  }
}
