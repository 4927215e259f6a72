package travel.loyalty.admin.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.StaffService;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** What is done to a staff user beside changing the fields. */
@Path("/")
@RequestScoped
public class StaffActionsController {

  @Inject private StaffService staff;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @POST
  @Path("staff/{id}/block")
  public Response block(@PathParam("id") long id) {
    staff.block(id, Form.of(request).text("reason"), current.actor());
    return back(id, "staff.show.blocked");
  }

  @POST
  @Path("staff/{id}/unblock")
  public Response unblock(@PathParam("id") long id) {
    staff.unblock(id, current.actor());
    return back(id, "staff.show.unblocked");
  }

  // Answers without a redirect, since the password is shown once and kept nowhere.
  @POST
  @Path("staff/{id}/password")
  public Response resetPassword(@PathParam("id") long id) {
    return OneTime.page(staff.resetPassword(id, current.actor()), request);
  }

  @POST
  @Path("staff/{id}/second-factor")
  public Response resetSecondFactor(@PathParam("id") long id) {
    staff.resetSecondFactor(id, current.actor());
    return back(id, "staff.show.factor-reset");
  }

  @POST
  @Path("staff/{id}/sessions/{session}/end")
  public Response endSession(@PathParam("id") long id, @PathParam("session") long session) {
    staff.endSession(id, session, current.actor());
    return back(id, "signin.account.ended");
  }

  private Response back(long id, String message) {
    Flash.say(request, message);
    return Redirect.to(request, "/staff/" + id);
  }
}
