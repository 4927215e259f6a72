package travel.loyalty.admin.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.Caller;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Population;
import travel.loyalty.access.SessionService;
import travel.loyalty.access.StaffService;
import travel.loyalty.access.StaffSignIn;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;

/** One's own account: roles, password, second factor, and where one is signed in. */
@Path("/account")
@RequestScoped
public class AccountController {

  @Inject private StaffService staff;
  @Inject private StaffSignIn steps;
  @Inject private SessionService sessions;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @GET
  public Page show() {
    Caller caller = current.get();
    return Page.of("signin/account")
        .with("user", staff.self(caller))
        .with("recoveryCodesLeft", steps.recoveryCodesLeft(caller))
        .with("present", caller.session())
        .with("sessions", sessions.list(Population.STAFF, caller.subject()));
  }

  @POST
  @Path("sessions/{id}/end")
  public Response end(@PathParam("id") long id) {
    sessions.end(Population.STAFF, current.get().subject(), id);
    Flash.say(request, "signin.account.ended");
    return Redirect.to(request, "/account");
  }
}
