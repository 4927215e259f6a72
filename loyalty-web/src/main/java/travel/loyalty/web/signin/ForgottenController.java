package travel.loyalty.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.member.SignInService;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** A forgotten password: a code, then a new password. */
@Path("password")
@RequestScoped
public class ForgottenController {

  @Inject private SignInService service;
  @Context private HttpServletRequest request;

  @GET
  @Path("forgotten")
  public Page form() {
    return Page.of("signin/forgotten").with("form", Form.blank());
  }

  @POST
  @Path("forgotten")
  public Response sendCode() {
    Form form = Form.of(request);
    String login = form.required("login");
    boolean isSent =
        form.isValid()
            && Sending.attempt(form, () -> service.sendCode(CodePurpose.PASSWORD, login));
    if (isSent) {
      Sending.remember(request, login);
      return Redirect.to(request, "/password/new");
    }
    return Page.of("signin/forgotten").with("form", form).invalid();
  }

  @GET
  @Path("new")
  public Response newForm() {
    return Sending.login(request)
        .map(login -> Page.of("signin/renew").with("form", Form.blank().with("login", login)).ok())
        .orElseGet(() -> Redirect.to(request, "/password/forgotten"));
  }

  @POST
  @Path("new")
  public Response renew() {
    Form form = Form.of(request);
    String login = form.required("login");
    String code = form.required("code");
    String password = form.requiredSecret("password");
    if (form.isValid()) {
      try {
        service.resetPassword(login, code, password);
        Flash.say(request, "signin.renew.done");
        return Redirect.to(request, "/sign-in");
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return Page.of("signin/renew").with("form", form).invalid();
  }
}
