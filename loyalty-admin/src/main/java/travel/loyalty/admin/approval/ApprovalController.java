package travel.loyalty.admin.approval;

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
import java.util.Map;
import java.util.Set;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.adjustment.AdjustmentService;
import travel.loyalty.points.adjustment.ApprovalState;
import travel.loyalty.points.adjustment.ApprovalView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.Rows;
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

/** The list of adjustments, and the decision on one that waits. */
@Path("/")
@RequestScoped
public class ApprovalController {

  private static final int ROWS = 50;
  private static final Set<Role> DECIDING = Set.of(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);

  @Inject private AdjustmentService adjustments;
  @Inject private PointsService points;
  @Inject private Members members;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  /** An adjustment with the member it is for. */
  public record Row(ApprovalView approval, MemberRef member) {}

  @GET
  @Path("approvals")
  public Page list() {
    Form form = Form.of(request);
    ApprovalState state = state(form);
    PageOf<Row> page = rows(state, new PageRequest(Pager.after(request), ROWS));
    return Page.of("approval/list")
        .with("form", form.with("state", state))
        .with("states", Choice.of(ApprovalState.class, "approval.state"))
        .with("state", state)
        .with("rows", page.rows())
        .with("pager", Pager.of(request, page.next()));
  }

  @GET
  @Path("approvals.{format}")
  public Response export(@PathParam("format") String format) {
    ApprovalState state = state(Form.of(request));
    return Export.<Row>of(request, "approvals")
        .column("approval.asked", row -> row.approval().proposedAt())
        .column("approval.member", row -> row.member().number())
        .column("approval.points", row -> row.approval().points().toDecimal())
        .column("approval.reason", row -> row.approval().reason())
        .said("approval.state", (say, row) -> say.code("approval.state", row.approval().state()))
        .column("approval.by", row -> row.approval().proposedBy())
        .column("approval.decided-by", row -> row.approval().decidedBy().orElse(""))
        .as(format, Rows.of(page -> rows(state, page)));
  }

  private static ApprovalState state(Form form) {
    return form.choice("state", ApprovalState.class).orElse(ApprovalState.PROPOSED);
  }

  private PageOf<Row> rows(ApprovalState state, PageRequest page) {
    PageOf<ApprovalView> found = adjustments.approvals(state, page);
    List<MemberId> ids = found.rows().stream().map(ApprovalView::member).toList();
    Map<MemberId, MemberRef> refs = members.refs(ids);
    List<Row> rows =
        found.rows().stream()
            .filter(approval -> refs.containsKey(approval.member()))
            .map(approval -> new Row(approval, refs.get(approval.member())))
            .toList();
    return new PageOf<>(rows, found.next());
  }

  @GET
  @Path("approvals/{id}")
  public Page show(@PathParam("id") String id) {
    return page(Form.blank(), adjustments.approval(id(id)));
  }

  @POST
  @Path("approvals/{id}/approve")
  public Response approve(@PathParam("id") String id) {
    return decided(
        id,
        "approval.approved",
        (approval, note) -> adjustments.approve(approval, note, caller.actor()));
  }

  @POST
  @Path("approvals/{id}/reject")
  public Response reject(@PathParam("id") String id) {
    return decided(
        id,
        "approval.rejected",
        (approval, note) -> adjustments.reject(approval, note, caller.actor()));
  }

  private interface Decision {
    void on(long approval, String note);
  }

  private Response decided(String id, String said, Decision decision) {
    Form form = Form.of(request);
    try {
      Retry.run(() -> decision.on(id(id), form.text("note")));
      Flash.say(request, said);
      return Redirect.to(request, "/approvals");
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return page(form, adjustments.approval(id(id))).invalid();
    }
  }

  private Page page(Form form, ApprovalView approval) {
    boolean isOwn = approval.proposedBy().equals(caller.actor().toString());
    boolean isWaiting = approval.state() == ApprovalState.PROPOSED;
    return Page.of("approval/show")
        .with("form", form)
        .with("approval", approval)
        .with("member", members.ref(approval.member()).orElseThrow())
        .with("balance", points.balance(approval.member()))
        .with("own", isWaiting && isOwn)
        .with("decidable", isWaiting && !isOwn && mayDecide());
  }

  // The route says the same; the page only leaves out what would be refused.
  private boolean mayDecide() {
    return DECIDING.stream().anyMatch(caller.get()::isIn);
  }

  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new NotFound("approval");
    }
  }
}
