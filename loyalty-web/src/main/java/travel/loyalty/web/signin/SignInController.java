package travel.loyalty.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CodeBackOff;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.access.Credentials;
import travel.loyalty.access.SignIn;
import travel.loyalty.member.SignInService;
import travel.loyalty.portal.signin.Waiting;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.ReturnPath;
import travel.loyalty.ui.form.Csrf;
import travel.loyalty.ui.form.Form;

/** Signing in, by password or by a code that is sent, and signing out. */
@Path("/")
@RequestScoped
public class SignInController {

  private static final String HOME = "/home";

  @Inject private SignIn signIn;
  @Inject private SignInService service;
  @Inject private CodeBackOff codes;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Path("sign-in")
  public Page form() {
    return show("signin/password", Form.blank());
  }

  @POST
  @Path("sign-in")
  public Response submit() {
    Form form = Form.of(request);
    String login = form.required("login");
    String password = form.requiredSecret("password");
    return attempt(form, "signin/password", new Credentials.MemberPassword(login, password));
  }

  @GET
  @Path("sign-in/code")
  public Page codeForm() {
    return show("signin/code", Form.blank());
  }

  @POST
  @Path("sign-in/code")
  public Response sendCode() {
    Form form = Form.of(request);
    String login = form.required("login");
    if (!form.isValid()) {
      return show("signin/code", form).invalid();
    }
    try {
      codes.send(request, login, () -> service.sendCode(CodePurpose.SIGN_IN, login));
    } catch (Refused refused) {
      return Waiting.answer(show("signin/code", form), form, refused);
    }
    Receiver.remember(request, login);
    return Redirect.to(request, "/sign-in/code/enter");
  }

  @GET
  @Path("sign-in/code/enter")
  public Response enterForm() {
    return Receiver.login(request)
        .map(login -> show("signin/enter", Form.blank().with("login", login)).ok())
        .orElseGet(() -> Redirect.to(request, "/sign-in/code"));
  }

  @POST
  @Path("sign-in/code/enter")
  public Response enter() {
    Form form = Form.of(request);
    String login = form.required("login");
    String code = form.required("code").replaceAll("\\s", "");
    return attempt(form, "signin/enter", new Credentials.MemberCode(login, code));
  }

  private Response attempt(Form form, String template, Credentials.SignIn credential) {
    if (!form.isValid()) {
      return show(template, form).invalid();
    }
    try {
      if (signIn.attempt(request, response, credential)) {
        Csrf.renew(request);
        return Redirect.to(request, ReturnPath.of(request, HOME));
      }
    } catch (Refused refused) {
      return Waiting.answer(show(template, form), form, refused);
    }
    boolean isCode = credential instanceof Credentials.MemberCode;
    form.refuse(Waiting.whole(isCode ? "signin.enter.wrong" : "signin.password.wrong"));
    return show(template, form).invalid();
  }

  private Page show(String template, Form form) {
    return Page.of(template).with("form", form).with("to", ReturnPath.of(request, HOME));
  }

  @POST
  @Path("sign-out")
  public Response signOut() {
    signIn.out(request);
    return Redirect.to(request, "/");
  }
}
