package travel.loyalty.admin.referral;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.activity.referral.ReferralService;
import travel.loyalty.activity.referral.ReferralService.Verdict;
import travel.loyalty.activity.referral.ReferralView;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** The page on which staff decide whether a friend counts. */
@Path("/referrals/{number}")
@RequestScoped
public class ReferralController {

  private static final int REASON_MAX = 500;

  @EJB private ReferralService referrals;
  @Inject private Members members;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page show(@PathParam("number") String number) {
    return page(number, Form.blank());
  }

  @POST
  public Response decide(@PathParam("number") String number) {
    Form form = Form.of(request);
    Optional<Verdict> verdict = form.choice("verdict", Verdict.class);
    if (form.text("verdict").isEmpty()) {
      form.refuse("verdict", "choice");
    }
    String reason = form.required("reason", REASON_MAX);
    if (verdict.isPresent() && form.isValid()) {
      try {
        MemberRef friend = friend(number);
        Retry.run(() -> referrals.decide(friend.id(), verdict.get(), reason, caller.actor()));
        Flash.say(request, "referral.show.done." + verdict.get());
        return Redirect.to(request, "/referrals");
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(number, form).invalid();
  }

  private Page page(String number, Form form) {
    ReferralView referral =
        referrals.ofFriend(friend(number).id()).orElseThrow(() -> new NotFound("referral"));
    return Page.of("referral/show")
        .with("form", form)
        .with("referral", referral)
        .with("verdicts", Choice.of(Verdict.class, "referral.verdict"))
        .with("mayDecide", mayDecide());
  }

  private MemberRef friend(String number) {
    return MemberNumber.parse(number)
        .flatMap(members::ref)
        .orElseThrow(() -> new NotFound("referral"));
  }

  private boolean mayDecide() {
    return Stream.of(Role.SUPERVISOR, Role.MANAGER, Role.MARKETING, Role.ADMIN)
        .anyMatch(role -> caller.get().isIn(role));
  }
}
