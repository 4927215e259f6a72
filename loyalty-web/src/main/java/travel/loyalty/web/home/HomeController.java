package travel.loyalty.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import travel.loyalty.ui.Page;

/** The landing page and the member's home. */
@Path("/")
@RequestScoped
public class HomeController {

  @GET
  public Page landing() {
    return Page.of("home/landing");
  }

  @GET
  @Path("home")
  public Page home() {
    return Page.of("home/show");
  }
}
