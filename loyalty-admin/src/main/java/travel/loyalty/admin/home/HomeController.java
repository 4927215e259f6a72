package travel.loyalty.admin.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import travel.loyalty.ui.Page;

/** Where staff begin: what waits for them. */
@Path("/")
@RequestScoped
public class HomeController {

  @GET
  public Page home() {
    return Page.of("home/show");
  }
}
