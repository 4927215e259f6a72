package travel.loyalty.web.household;

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
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.household.HouseholdService;
import travel.loyalty.household.HouseholdService.OwnAnswer;
import travel.loyalty.household.HouseholdView;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** The household with all that a member may do about it. */
@Path("/household")
@RequestScoped
public class HouseholdController {

  @EJB private HouseholdService households;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page show() {
    return page(Form.blank());
  }

  @POST
  @Path("invitations/{id}/accept")
  public Response accept(@PathParam("id") String id) {
    return done(
        Form.of(request), "household.joined", () -> households.accept(me(), invitation(id)));
  }

  @POST
  @Path("invitations/{id}/end")
  public Response end(@PathParam("id") String id) {
    return done(
        Form.of(request), "household.ended", () -> households.endInvitation(me(), invitation(id)));
  }

  @POST
  @Path("consent")
  public Response consent() {
    Form form = Form.of(request);
    Optional<OwnAnswer> answer = form.choice("answer", OwnAnswer.class);
    return answer.isPresent()
        ? done(form, "household.answered", () -> households.answer(me(), answer.get()))
        : page(form).invalid();
  }

  /** Asks before somebody leaves. */
  @GET
  @Path("members/{number}/leave")
  public Page check(@PathParam("number") String number) {
    return Page.of("household/leave")
        .with("form", Form.blank())
        .with(
            "leaving",
            households.of(me()).stream()
                .flatMap(household -> household.members().stream())
                .map(belonging -> belonging.member())
                .filter(member -> member.number().equals(number(number)))
                .findFirst()
                .orElseThrow(() -> new NotFound("member")))
        .with("me", me());
  }

  @POST
  @Path("members/{number}/leave")
  public Response leave(@PathParam("number") String number) {
    return done(Form.of(request), "household.left", () -> households.leave(me(), number(number)));
  }

  private Response done(Form form, String said, Runnable deed) {
    try {
      Retry.run(deed);
      Flash.say(request, said);
      return Redirect.to(request, "/household");
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return page(form).invalid();
    }
  }

  private Page page(Form form) {
    Optional<HouseholdView> mine = households.of(me());
    return Page.of("household/show")
        .with("form", form)
        .with("me", me())
        .with("household", mine)
        .with("invitations", households.invitations(me()))
        .with("asked", households.isAskedForConsent(me()));
  }

  private MemberId me() {
    return caller.get().memberId();
  }

  private static MemberNumber number(String text) {
    return MemberNumber.parse(text).orElseThrow(() -> new NotFound("member"));
  }

  private static long invitation(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new NotFound("invitation");
    }
  }
}
