package travel.loyalty.admin.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import travel.loyalty.ui.Page;

/** Where staff begin: what waits for them. */
@Path("/")
@RequestScoped
public class HomeController {

  @Inject private StaffTasks tasks;
  @Context private HttpServletRequest request;

  @GET
  public Page home() {
    return Page.of("home/show").with("tasks", tasks.of(request));
  }
}
