package travel.loyalty.admin.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.access.StaffLimits;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** How many points each role may adjust alone. */
@Path("/staff-limits")
@RequestScoped
public class LimitsController {

  private static final int DECIMALS = 2;

  @Inject private StaffLimits limits;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @GET
  public Page form() {
    Form form = Form.blank();
    limits.byRole().forEach((role, points) -> form.with(role.name(), points));
    return show(form);
  }

  @POST
  public Response save() {
    Form form = Form.of(request);
    for (Role role : Role.values()) {
      form.required(role.name());
      form.decimal(role.name(), DECIMALS)
          .filter(value -> value.signum() < 0)
          .ifPresent(negative -> form.refuse(role.name(), "negative"));
    }
    if (!form.isValid()) {
      return show(form).invalid();
    }
    for (Role role : Role.values()) {
      Optional<BigDecimal> limit = form.decimal(role.name(), DECIMALS);
      limit.ifPresent(value -> limits.set(role, Points.of(value), current.actor()));
    }
    Flash.say(request, "staff.limits.saved");
    return Redirect.to(request, "/staff-limits");
  }

  private static Page show(Form form) {
    return Page.of("staff/limits").with("form", form).with("roles", StaffForm.ROLES);
  }
}
