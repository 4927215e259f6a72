package travel.loyalty.admin.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import travel.loyalty.access.Caller;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.StaffSignIn;
import travel.loyalty.portal.signin.Waiting;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.chart.QrCode;
import travel.loyalty.ui.form.Csrf;
import travel.loyalty.ui.form.Form;

/** The second factor of a sign-in: asking for it, setting one up, and replacing it. */
@Path("/")
@RequestScoped
public class SecondFactorController {

  @Inject private StaffSignIn steps;
  @Inject private CurrentCaller current;
  @Context private HttpServletRequest request;

  @GET
  @Path("sign-in/second-factor")
  public Page form() {
    return Page.of("signin/second-factor").with("form", Form.blank());
  }

  @POST
  @Path("sign-in/second-factor")
  public Response submit() {
    return shown(
        "signin/second-factor",
        code -> {
          steps.prove(current.get(), code);
          renewSession();
          return Steps.next(request, steps, current.get());
        });
  }

  @GET
  @Path("sign-in/replace")
  public Page replaceForm() {
    return Page.of("signin/replace").with("form", Form.blank());
  }

  @POST
  @Path("sign-in/replace")
  public Response replace() {
    return shown(
        "signin/replace",
        code -> {
          steps.beginReplacing(current.get(), code);
          return Redirect.to(request, "/sign-in/set-up");
        });
  }

  // Both pages ask for a code of the present factor; they differ in what comes after it.
  private Response shown(String template, Function<String, Response> after) {
    Form form = Form.of(request);
    String code = form.required("code");
    Page page = Page.of(template).with("form", form);
    if (!form.isValid()) {
      return page.invalid();
    }
    try {
      return after.apply(code);
    } catch (Refused refused) {
      return Waiting.answer(page, form, refused);
    }
  }

  @GET
  @Path("sign-in/set-up")
  public Response setUpForm() {
    Caller caller = current.get();
    if (steps.isProofNeeded(caller)) {
      return Redirect.to(request, Steps.path(steps.next(caller)).orElse("/sign-in/replace"));
    }
    return setUp(Form.blank()).ok();
  }

  private Page setUp(Form form) {
    StaffSignIn.Enrolment enrolment = steps.enrol(current.get());
    return Page.of("signin/set-up")
        .with("form", form)
        .with("secret", enrolment.secret())
        .with("qr", QrCode.of(enrolment.uri()));
  }

  // Answers without a redirect, since these codes are shown once and kept nowhere.
  @POST
  @Path("sign-in/set-up")
  public Response confirm() {
    Form form = Form.of(request);
    String code = form.required("code");
    if (!form.isValid()) {
      return setUp(form).invalid();
    }
    try {
      List<String> recovery = steps.confirm(current.get(), code);
      renewSession();
      return Page.of("signin/recovery")
          .with("codes", recovery)
          .with("next", Steps.path(steps.next(current.get())).orElse("/"))
          .ok();
    } catch (Refused refused) {
      return Waiting.answer(setUp(form), form, refused);
    }
  }

  // More may be done with this session from now on: it gets a new id.
  private void renewSession() {
    request.changeSessionId();
    Csrf.renew(request);
  }
}
