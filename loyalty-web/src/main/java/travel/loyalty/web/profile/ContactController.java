package travel.loyalty.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.access.CodeBackOff;
import travel.loyalty.member.ProfileService;
import travel.loyalty.portal.signin.Waiting;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** A new address or mobile, which counts once a code sent there came back. */
@Path("/profile/contact")
@RequestScoped
public class ContactController {

  private static final String CONTACT = ContactController.class.getName();

  @Inject private ProfileService profiles;
  @Inject private CodeBackOff codes;
  @Context private HttpServletRequest request;

  @GET
  public Page first() {
    return Page.of("profile/contact").with("form", Form.blank());
  }

  @POST
  public Response start() {
    Form form = Form.of(request);
    String contact = form.required("contact");
    Page page = Page.of("profile/contact").with("form", form);
    if (!form.isValid()) {
      return page.invalid();
    }
    try {
      codes.send(request, contact, () -> profiles.proveContact(contact));
    } catch (Refused refused) {
      return Waiting.answer(page, form, refused);
    }
    request.getSession(true).setAttribute(CONTACT, contact);
    return Redirect.to(request, "/profile/contact/code");
  }

  @GET
  @Path("code")
  public Response second() {
    return contact()
        .map(contact -> codePage(contact, Form.blank()).ok())
        .orElseGet(() -> Redirect.to(request, "/profile/contact"));
  }

  @POST
  @Path("code")
  public Response finish() {
    Optional<String> contact = contact();
    if (contact.isEmpty()) {
      return Redirect.to(request, "/profile/contact");
    }
    Form form = Form.of(request);
    String code = form.required("code");
    Page page = codePage(contact.get(), form);
    if (!form.isValid()) {
      return page.invalid();
    }
    try {
      codes.redeem(request, contact.get(), () -> profiles.changeContact(contact.get(), code));
    } catch (Refused refused) {
      return Waiting.answer(page, form, refused);
    }
    request.getSession(true).removeAttribute(CONTACT);
    Flash.say(request, "profile.contact.saved");
    return Redirect.to(request, "/profile");
  }

  private Optional<String> contact() {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(CONTACT));
  }

  private static Page codePage(String contact, Form form) {
    return Page.of("profile/code").with("form", form).with("contact", contact);
  }
}
