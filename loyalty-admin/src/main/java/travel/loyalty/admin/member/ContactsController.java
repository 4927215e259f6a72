package travel.loyalty.admin.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.member.CorrectedContacts;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Conflict;
import travel.loyalty.ui.form.Form;

/** Corrects how a member is reached. */
@Path("/members/{number}/contacts")
@RequestScoped
public class ContactsController {

  private static final int REASON_MAX = 500;

  @Inject private MemberService members;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  /** The present contacts stand in the fields, so whoever corrects them sees them, recorded. */
  @GET
  public Page form(@PathParam("number") String number) {
    MemberNumber member = Numbers.of(number);
    return page(saved(member), member);
  }

  private Form saved(MemberNumber number) {
    MemberView member = members.reveal(number, caller.actor());
    return Form.blank()
        .with("email", member.email())
        .with("mobile", member.mobile())
        .with("version", member.version());
  }

  private Conflict conflict(MemberNumber number, Form typed) {
    return Conflict.between(saved(number), typed)
        .field("mobile", "member.mobile")
        .field("email", "member.email");
  }

  @POST
  public Response correct(@PathParam("number") String number) {
    MemberNumber member = Numbers.of(number);
    Form form = Form.of(request);
    long version = form.parsed("version", "integer", Long::valueOf).orElse(-1L);
    CorrectedContacts contacts =
        new CorrectedContacts(
            form.text("email"), form.text("mobile"), form.required("reason", REASON_MAX));
    if (form.isValid()) {
      try {
        members.correctContacts(member, contacts, version, caller.actor());
        Flash.say(request, "member.contacts.done");
        return Redirect.to(request, "/members/" + member);
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused), () -> conflict(member, form));
      }
    }
    return page(form, member).refused(form);
  }

  private static Page page(Form form, MemberNumber number) {
    return Page.of("member/contacts").with("form", form).with("number", number.digits());
  }
}
