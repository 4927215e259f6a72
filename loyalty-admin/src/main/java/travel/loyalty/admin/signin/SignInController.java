package travel.loyalty.admin.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.access.Caller;
import travel.loyalty.access.Credentials;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.SignIn;
import travel.loyalty.access.StaffSignIn;
import travel.loyalty.portal.signin.Waiting;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.ReturnPath;
import travel.loyalty.ui.form.Csrf;
import travel.loyalty.ui.form.Form;

/** Signing in by password, and out. */
@Path("/")
@RequestScoped
public class SignInController {

  private static final String HOME = "/";

  @Inject private SignIn signIn;
  @Inject private StaffSignIn steps;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Path("sign-in")
  public Response form() {
    // Whoever stopped half-way comes here again, and goes on where they stopped.
    Optional<Response> onward = current.find().flatMap(this::onward);
    return onward.orElseGet(() -> show(Form.blank()).ok());
  }

  private Optional<Response> onward(Caller caller) {
    return Steps.path(steps.next(caller)).map(path -> Redirect.to(request, path));
  }

  @POST
  @Path("sign-in")
  public Response submit() {
    Form form = Form.of(request);
    String login = form.required("login");
    String password = form.requiredSecret("password");
    if (!form.isValid()) {
      return show(form).invalid();
    }
    try {
      if (signIn.attempt(request, response, new Credentials.StaffPassword(login, password))) {
        Csrf.renew(request);
        return Steps.next(request, steps, current.get(), ReturnPath.of(request, HOME));
      }
    } catch (Refused refused) {
      return Waiting.answer(show(form), form, refused);
    }
    form.refuse(Waiting.whole("signin.password.wrong"));
    return show(form).invalid();
  }

  private Page show(Form form) {
    return Page.of("signin/password").with("form", form).with("to", ReturnPath.of(request, HOME));
  }

  @POST
  @Path("sign-out")
  public Response signOut() {
    signIn.out(request);
    return Redirect.to(request, "/sign-in");
  }
}
