package travel.loyalty.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.Role;
import travel.loyalty.configuration.Settings;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** Shows every component; its form can be sent, with and without mistakes. */
@Path("design")
@RequestScoped
public class DesignController {

  private static final int NAME_LENGTH_MAX = 40;

  @Inject private Settings settings;
  @Context private HttpServletRequest request;

  @GET
  public Page show() {
    return page(Form.blank());
  }

  @POST
  public Response send() {
    Form form = Form.of(request);
    form.required("name", NAME_LENGTH_MAX);
    form.decimal("points", 2);
    form.date("day");
    form.required("reason");
    form.choice("role", Role.class);
    if (!form.isValid()) {
      return page(form).invalid();
    }
    Flash.say(request, "design.show.sent", form.text("name"));
    return Redirect.to(request, "/design");
  }

  private Page page(Form form) {
    if (!settings.isSandbox()) {
      throw new NotFoundException();
    }
    return DesignSamples.page(form);
  }
}
