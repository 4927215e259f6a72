package travel.loyalty.web.redemption;

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
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.points.PointsService;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.Rows;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.order.Redemption;
import travel.loyalty.redemption.order.RedemptionService;
import travel.loyalty.redemption.order.RedemptionState;
import travel.loyalty.redemption.order.RedemptionStep;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** The member's orders. */
@Path("/")
@RequestScoped
public class RedemptionController {

  private static final int ROWS = 25;

  @EJB private RedemptionService redemptions;
  @EJB private PointsService points;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  private MemberId me() {
    return caller.get().memberId();
  }

  @GET
  @Path("redemptions")
  public Page list() {
    Form form = Form.of(request);
    Optional<RedemptionState> state = form.choice("state", RedemptionState.class);
    PageOf<Redemption> found =
        redemptions.of(me(), state, new PageRequest(Pager.after(request), ROWS));
    return page(form, found.rows().stream().map(row -> OwnOrder.of(row, request)).toList())
        .with("narrowed", state.isPresent())
        .with("pager", Pager.of(request, found.next()));
  }

  static Page page(Form form, List<OwnOrder> rows) {
    return Page.of("redemption/list")
        .with("form", form)
        .with("rows", rows)
        .with("states", Choice.of(RedemptionState.class, "words.redemption-state"));
  }

  @GET
  @Path("redemptions.{format}")
  public Response export(@PathParam("format") String format) {
    Optional<RedemptionState> state = Form.of(request).choice("state", RedemptionState.class);
    return Export.<Redemption>of(request, "redemptions")
        .column("redemption.id", order -> Long.toString(order.id()))
        .column("redemption.at", Redemption::at)
        .column("redemption.reward", order -> ToldReward.to(request, order.reward()).name())
        .column("redemption.quantity", Redemption::quantity)
        .column("redemption.points", order -> order.points().toDecimal())
        .said("redemption.state", (say, order) -> say.word("redemption-state", order.state()))
        .as(format, Rows.of(page -> redemptions.of(me(), state, page)));
  }

  @GET
  @Path("redemptions/{id}")
  public Page show(@PathParam("id") String id) {
    OwnOrder row = own(id);
    return page("redemption/show", row, redemptions.steps(row.order().id(), me()));
  }

  static Page page(String template, OwnOrder row, List<RedemptionStep> steps) {
    return Page.of(template).with("row", row).with("steps", steps).with("form", Form.blank());
  }

  /** What the member sees right after ordering. */
  @GET
  @Path("redemptions/{id}/done")
  public Page done(@PathParam("id") String id) {
    return page("redemption/done", own(id), List.of())
        .with("available", points.balance(me()).available());
  }

  /** What taking it back does. */
  @GET
  @Path("redemptions/{id}/cancel")
  public Page check(@PathParam("id") String id) {
    return page("redemption/cancel", own(id), List.of());
  }

  @POST
  @Path("redemptions/{id}/cancel")
  public Response cancel(@PathParam("id") String id) {
    long order = own(id).order().id();
    try {
      Retry.run(() -> redemptions.cancelOwn(order, me(), caller.actor()));
      Flash.say(request, "redemption.cancel.done");
      return Redirect.to(request, "/redemptions/" + order);
    } catch (Refused refused) {
      Form form = Form.of(request);
      form.refuse(Refusals.of(refused));
      return page("redemption/cancel", own(id), List.of()).with("form", form).invalid();
    }
  }

  private OwnOrder own(String id) {
    try {
      return OwnOrder.of(redemptions.own(Long.parseLong(id), me()), request);
    } catch (NumberFormatException e) {
      throw new NotFound("redemption");
    }
  }
}
