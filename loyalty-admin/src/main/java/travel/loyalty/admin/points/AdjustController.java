package travel.loyalty.admin.points;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.StaffLimits;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.adjustment.AdjustmentOutcome;
import travel.loyalty.points.adjustment.AdjustmentRequest;
import travel.loyalty.points.adjustment.AdjustmentService;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.form.Once;

/** Gives or takes points by hand: a form, a page that tells what it will do, then the deed. */
@Path("/members/{number}/adjust")
@RequestScoped
public class AdjustController {

  private static final int REASON_MAX = 500;

  /** Which way. */
  enum Direction {
    GIVE,
    TAKE
  }

  @Inject private AdjustmentService adjustments;
  @Inject private PointsService points;
  @Inject private StaffLimits limits;
  @Inject private Members members;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page form(@PathParam("number") String number) {
    return page(Form.blank().with("direction", Direction.GIVE), member(number));
  }

  @POST
  @Path("check")
  public Response check(@PathParam("number") String number) {
    MemberRef member = member(number);
    Form form = Form.of(request);
    Optional<Points> signed = signed(form);
    form.required("reason", REASON_MAX);
    if (form.isValid() && signed.isPresent()) {
      try {
        return Page.of("points/confirm")
            .with("form", form)
            .with("member", member)
            .with("reason", form.text("reason"))
            .with("preview", adjustments.preview(member.id(), signed.get(), limit()))
            .ok();
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(form, member).invalid();
  }

  @POST
  public Response adjust(@PathParam("number") String number) {
    MemberRef member = member(number);
    Form form = Form.of(request);
    Optional<Points> signed = signed(form);
    String reason = form.required("reason", REASON_MAX);
    if (form.isValid() && signed.isPresent()) {
      try {
        say(done(new AdjustmentRequest(member.id(), signed.get(), reason, Once.of(form))));
        return Redirect.to(request, "/members/" + member.number());
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return page(form, member).invalid();
  }

  private AdjustmentOutcome done(AdjustmentRequest adjustment) {
    Points limit = limit();
    return Retry.run(() -> adjustments.request(adjustment, limit, caller.actor()));
  }

  private void say(AdjustmentOutcome outcome) {
    boolean isDone = outcome instanceof AdjustmentOutcome.Done;
    Flash.say(request, isDone ? "points.adjust.done" : "points.adjust.waits");
  }

  private Points limit() {
    return limits.adjustmentLimit(caller.get());
  }

  private Optional<Points> signed(Form form) {
    form.required("points");
    form.required("direction");
    Optional<Direction> direction = form.choice("direction", Direction.class);
    Optional<Points> amount =
        form.decimal("points", 2).map(Points::of).filter(given -> isPositive(form, given));
    return direction.flatMap(
        way -> amount.map(given -> way == Direction.TAKE ? given.negated() : given));
  }

  private static boolean isPositive(Form form, Points given) {
    if (!given.isPositive()) {
      form.refuse("points", "positive");
    }
    return given.isPositive();
  }

  private MemberRef member(String number) {
    return MemberNumber.parse(number)
        .flatMap(members::ref)
        .orElseThrow(() -> new NotFound("member"));
  }

  private Page page(Form form, MemberRef member) {
    return Page.of("points/new")
        .with("form", form)
        .with("member", member)
        .with("directions", List.of(direction(Direction.GIVE), direction(Direction.TAKE)))
        .with("balance", points.balance(member.id()))
        .with("limit", limit());
  }

  private static Choice direction(Direction direction) {
    return Choice.of(direction.name(), "points.direction." + direction);
  }
}
