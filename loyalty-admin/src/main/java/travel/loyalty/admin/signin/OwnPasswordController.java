package travel.loyalty.admin.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.StaffSignIn;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.form.Form;

/** Choosing a password of one's own: at the first sign-in, and whenever one likes. */
@Path("/sign-in/password")
@RequestScoped
public class OwnPasswordController {

  @Inject private StaffSignIn steps;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @GET
  public Page form() {
    return show(Form.blank());
  }

  @POST
  public Response submit() {
    Form form = Form.of(request);
    String now = form.requiredSecret("current");
    String password = form.requiredSecret("password");
    if (!form.isValid()) {
      return show(form).invalid();
    }
    try {
      steps.changePassword(current.get(), now, password);
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return show(form).invalid();
    }
    Flash.say(request, "signin.own.done");
    return Steps.next(request, steps, current.get());
  }

  private static Page show(Form form) {
    return Page.of("signin/own").with("form", form);
  }
}
