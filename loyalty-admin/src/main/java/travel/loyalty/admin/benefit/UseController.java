package travel.loyalty.admin.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.tier.benefit.BenefitService;
import travel.loyalty.tier.benefit.BenefitUse;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** One use of a benefit, which staff may take back. */
@Path("/benefit-uses/{id}")
@RequestScoped
public class UseController {

  private static final int REASON_MAX = 500;

  @Inject private BenefitService benefits;
  @Inject private BenefitNames names;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page show(@PathParam("id") String id) {
    return page(id, Form.blank());
  }

  @POST
  @Path("take-back")
  public Response takeBack(@PathParam("id") String id) {
    BenefitUse use = use(id);
    Form form = Form.of(request);
    String reason = form.required("reason", REASON_MAX);
    if (form.isValid()) {
      try {
        Retry.run(() -> benefits.takeBack(use.id(), reason, caller.actor()));
        Flash.say(request, "benefit.taken-back.done");
        return Redirect.to(request, "/members/" + use.member().number() + "/benefits");
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(id, form).invalid();
  }

  private Page page(String id, Form form) {
    return Page.of("benefit/taken-back")
        .with("form", form)
        .with("row", UseRow.of(use(id), names))
        .with(
            "mayTakeBack",
            Stream.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN)
                .anyMatch(role -> caller.get().isIn(role)));
  }

  private BenefitUse use(String id) {
    try {
      return benefits.find(Long.parseLong(id), caller.actor());
    } catch (NumberFormatException e) {
      throw new NotFound("benefit-use");
    }
  }
}
