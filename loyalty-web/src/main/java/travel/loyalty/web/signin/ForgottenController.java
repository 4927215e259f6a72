package travel.loyalty.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CodeBackOff;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.member.SignInService;
import travel.loyalty.portal.signin.Waiting;
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
  @Inject private CodeBackOff codes;
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
    Page page = Page.of("signin/forgotten").with("form", form);
    if (!form.isValid()) {
      return page.invalid();
    }
    try {
      codes.send(request, login, () -> service.sendCode(CodePurpose.PASSWORD, login));
    } catch (Refused refused) {
      return Waiting.answer(page, form, refused);
    }
    Receiver.remember(request, login);
    return Redirect.to(request, "/password/new");
  }

  @GET
  @Path("new")
  public Response newForm() {
    return Receiver.login(request)
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
    Page page = Page.of("signin/renew").with("form", form);
    if (!form.isValid()) {
      return page.invalid();
    }
    try {
      codes.redeem(request, login, () -> service.resetPassword(login, code, password));
    } catch (Refused refused) {
      return Waiting.answer(page, form, refused);
    }
    Flash.say(request, "signin.renew.done");
    return Redirect.to(request, "/sign-in");
  }
}
