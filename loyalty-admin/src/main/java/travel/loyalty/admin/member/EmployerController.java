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
import travel.loyalty.member.MemberView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** Notes for which company a member works. */
@Path("/members/{number}/employer")
@RequestScoped
public class EmployerController {

  private static final int REASON_MAX = 500;

  @Inject private MemberService members;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page form(@PathParam("number") String number) {
    MemberView member = members.find(Numbers.of(number));
    return page(
        Form.blank().with("company", member.employer().map(e -> e.number().grouped()).orElse("")),
        member);
  }

  @POST
  public Response save(@PathParam("number") String number) {
    MemberNumber member = Numbers.of(number);
    Form form = Form.of(request);
    String company = form.text("company");
    String reason = form.required("reason", REASON_MAX);
    if (form.isValid()) {
      try {
        members.employ(member, company, reason, caller.actor());
        Flash.say(request, "member.employer.done");
        return Redirect.to(request, "/members/" + member);
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(form, members.find(member)).invalid();
  }

  private static Page page(Form form, MemberView member) {
    return Page.of("member/employer")
        .with("form", form)
        .with("member", member.masked())
        .with("number", member.number().digits());
  }
}
