package travel.loyalty.web.household;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.household.HouseholdService;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** Asks a member to join, or adds a child whom the member speaks for. */
@Path("/household/new")
@RequestScoped
public class InviteController {

  @EJB private HouseholdService households;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page form() {
    return page(Form.blank());
  }

  @POST
  public Response invite() {
    Form form = Form.of(request);
    String number = form.required("number");
    return done(
        form, "household.invited", () -> households.invite(caller.get().memberId(), number));
  }

  @GET
  @Path("child")
  public Page child() {
    return childPage(Form.blank());
  }

  @POST
  @Path("child")
  public Response addChild() {
    Form form = Form.of(request);
    String number = form.required("number");
    if (!form.isChecked("agree")) {
      form.refuse("agree", "required");
    }
    Response added =
        done(
            form,
            "household.child-added",
            () -> households.addChild(caller.get().memberId(), number));
    return form.isValid() ? added : childPage(form).invalid();
  }

  private Response done(Form form, String said, Runnable deed) {
    if (form.isValid()) {
      try {
        Retry.run(deed);
        Flash.say(request, said);
        return Redirect.to(request, "/household");
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(form).invalid();
  }

  private static Page page(Form form) {
    return Page.of("household/new").with("form", form);
  }

  private static Page childPage(Form form) {
    return Page.of("household/child").with("form", form);
  }
}
