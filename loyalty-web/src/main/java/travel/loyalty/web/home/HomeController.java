package travel.loyalty.web.home;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.ui.Page;

/** The landing page, which tells the programme in force, and the member's home. */
@Path("/")
@RequestScoped
public class HomeController {

  @EJB private ProgrammeService programmes;
  @Inject private CurrentCaller caller;
  @Inject private MemberHome homes;
  @Context private HttpServletRequest request;

  @GET
  public Page landing() {
    return Page.of("home/landing").with("landing", LandingView.of(programmes.current()));
  }

  @GET
  @Path("home")
  public Page home() {
    return Page.of("home/show")
        .with("me", caller.get().memberId())
        .with("home", homes.of(caller.get().memberId(), request));
  }
}
