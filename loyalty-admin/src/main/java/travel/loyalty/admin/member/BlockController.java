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
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberState;
import travel.loyalty.member.MemberView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** Keeps a member out, or lets one in again; the page says first what that does. */
@Path("/members/{number}/block")
@RequestScoped
public class BlockController {

  private static final int REASON_MAX = 500;

  @Inject private MemberService members;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page check(@PathParam("number") String number) {
    return page(Form.blank(), Numbers.of(number));
  }

  @POST
  public Response block(@PathParam("number") String number) {
    return changed(
        Numbers.of(number),
        "member.block.done",
        (member, reason) -> members.block(member, reason, caller.actor()));
  }

  @POST
  @Path("lift")
  public Response unblock(@PathParam("number") String number) {
    return changed(
        Numbers.of(number),
        "member.block.lifted",
        (member, reason) -> members.unblock(member, reason, caller.actor()));
  }

  private interface Change {
    void of(MemberNumber number, String reason);
  }

  private Response changed(MemberNumber number, String said, Change change) {
    Form form = Form.of(request);
    String reason = form.required("reason", REASON_MAX);
    if (form.isValid()) {
      try {
        change.of(number, reason);
        Flash.say(request, said);
        return Redirect.to(request, "/members/" + number);
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(form, number).invalid();
  }

  private Page page(Form form, MemberNumber number) {
    MemberView member = members.find(number);
    return Page.of("member/block")
        .with("form", form)
        .with("member", member.masked())
        .with("number", number.digits())
        .with("blocked", member.state() == MemberState.SUSPENDED);
  }
}
