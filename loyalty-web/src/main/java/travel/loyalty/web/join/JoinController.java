package travel.loyalty.web.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.access.CodeBackOff;
import travel.loyalty.access.Credentials.MemberPassword;
import travel.loyalty.access.SignIn;
import travel.loyalty.member.JoinService;
import travel.loyalty.member.Joining;
import travel.loyalty.member.MemberView;
import travel.loyalty.portal.signin.Waiting;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Languages;

/** First who somebody is, then the code that was sent and a password. */
@Path("/join")
@RequestScoped
public class JoinController {

  private static final String DRAFT = Draft.class.getName();

  @Inject private JoinService join;
  @Inject private CodeBackOff codes;
  @Inject private SignIn signIn;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /** The first step; a friend's link brings the friend's code. */
  @GET
  public Page first(@QueryParam("ref") @DefaultValue("") String referralCode) {
    Form form =
        draft()
            .filter(draft -> referralCode.isEmpty())
            .map(Draft::form)
            .orElseGet(() -> Form.blank().with("referralCode", referralCode));
    return firstPage(form);
  }

  @POST
  public Response start() {
    Form form = Form.of(request);
    Draft draft = Draft.of(form);
    if (!form.isValid()) {
      return firstPage(form).invalid();
    }
    try {
      send(draft);
    } catch (Refused refused) {
      return Waiting.answer(firstPage(form), form, refused);
    }
    return Redirect.to(request, "/join/code");
  }

  private void send(Draft draft) {
    Joining joining = draft.joining(Languages.of(request));
    codes.send(request, draft.contact(), () -> join.start(joining));
    request.getSession(true).setAttribute(DRAFT, draft);
  }

  /** The second step; without the first there is nothing to prove. */
  @GET
  @Path("code")
  public Response second() {
    return draft()
        .map(draft -> secondPage(draft, Form.blank()).ok())
        .orElseGet(() -> Redirect.to(request, "/join"));
  }

  @POST
  @Path("code")
  public Response finish() {
    Optional<Draft> draft = draft();
    if (draft.isEmpty()) {
      return Redirect.to(request, "/join");
    }
    Form form = Form.of(request);
    String code = form.required("code");
    String password = form.requiredSecret("password");
    Page page = secondPage(draft.get(), form);
    if (!form.isValid()) {
      return page.invalid();
    }
    try {
      codes.redeem(request, draft.get().contact(), () -> enter(draft.get(), code, password));
    } catch (Refused refused) {
      return Waiting.answer(page, form, refused);
    }
    return Redirect.to(request, "/home");
  }

  private void enter(Draft draft, String code, String password) {
    MemberView member = join.finish(draft.joining(Languages.of(request)), code, password);
    signIn.attempt(request, response, new MemberPassword(member.number().digits(), password));
    request.getSession(true).removeAttribute(DRAFT);
    Flash.say(request, "join.done", member.number().grouped());
  }

  /** Another code, where the first did not come. */
  @POST
  @Path("code/again")
  public Response again() {
    Optional<Draft> draft = draft();
    if (draft.isEmpty()) {
      return Redirect.to(request, "/join");
    }
    try {
      send(draft.get());
    } catch (Refused refused) {
      Form form = Form.blank();
      return Waiting.answer(secondPage(draft.get(), form), form, refused);
    }
    Flash.say(request, "join.code.sent-again");
    return Redirect.to(request, "/join/code");
  }

  private Optional<Draft> draft() {
    return Optional.ofNullable(request.getSession(false))
        .map((HttpSession session) -> (Draft) session.getAttribute(DRAFT));
  }

  private static Page firstPage(Form form) {
    return Page.of("join/first").with("form", form);
  }

  private static Page secondPage(Draft draft, Form form) {
    return Page.of("join/code").with("form", form).with("contact", draft.contact());
  }
}
