package travel.loyalty.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import travel.loyalty.ui.Page;

/** Questions that are asked often. */
@Path("help")
@RequestScoped
public class HelpController {

  @GET
  public Page show() {
    return Page.of("help/show");
  }
}
