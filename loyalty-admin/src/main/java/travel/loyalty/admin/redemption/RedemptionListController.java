package travel.loyalty.admin.redemption;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.portal.Rows;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.order.FulfilmentService;
import travel.loyalty.redemption.order.Redemption;
import travel.loyalty.redemption.order.RedemptionSearch;
import travel.loyalty.redemption.order.RedemptionState;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** Orders of rewards by all members, the latest first. */
@Path("/")
@RequestScoped
public class RedemptionListController {

  private static final int ROWS = 50;
  private static final MemberId NOBODY = new MemberId(0);

  @Inject private FulfilmentService fulfilment;
  @Inject private Members members;
  @Context private HttpServletRequest request;

  @GET
  @Path("redemptions")
  public Page list() {
    Form form = Form.of(request);
    RedemptionSearch search = search(form);
    PageOf<Redemption> found =
        fulfilment.search(search, new PageRequest(Pager.after(request), ROWS));
    return page(form, found.rows().stream().map(row -> OrderRow.of(row, request)).toList())
        .with("narrowed", !search.equals(RedemptionSearch.ALL))
        .with("pager", Pager.of(request, found.next()));
  }

  static Page page(Form form, List<OrderRow> rows) {
    return Page.of("redemption/list")
        .with("form", form)
        .with("rows", rows)
        .with("kinds", Choice.of(RewardKind.class, "words.reward-kind"))
        .with("states", Choice.of(RedemptionState.class, "words.redemption-state"));
  }

  @GET
  @Path("redemptions.{format}")
  public Response export(@PathParam("format") String format) {
    RedemptionSearch search = search(Form.of(request));
    return Export.<Redemption>of(request, "redemptions")
        .column("redemption.id", order -> Long.toString(order.id()))
        .column("redemption.at", Redemption::at)
        .column("redemption.member", order -> order.member().number().digits())
        .column("redemption.code", order -> order.reward().code())
        .column("redemption.reward", order -> ToldReward.to(request, order.reward()).name())
        .said("redemption.kind", (say, order) -> say.word("reward-kind", kind(order)))
        .column("redemption.quantity", Redemption::quantity)
        .column("redemption.points", order -> order.points().toDecimal())
        .said("redemption.level", (say, order) -> say.word("level", order.level()))
        .said("redemption.state", (say, order) -> say.word("redemption-state", order.state()))
        .column("redemption.note", Redemption::note)
        .said("redemption.by", (say, order) -> say.actor(order.by()))
        .as(format, Rows.of(page -> fulfilment.search(search, page)));
  }

  private static RewardKind kind(Redemption order) {
    return order.reward().details().kind();
  }

  private RedemptionSearch search(Form form) {
    return new RedemptionSearch(
        form.parsed("id", "integer", Long::valueOf),
        member(form.text("member")),
        form.text("reward"),
        form.choice("state", RedemptionState.class),
        form.choice("kind", RewardKind.class),
        form.date("from"),
        form.date("until"));
  }

  private Optional<MemberId> member(String typed) {
    return typed.isEmpty()
        ? Optional.empty()
        : MemberNumber.parse(typed)
            .flatMap(members::ref)
            .map(MemberRef::person)
            .or(() -> Optional.of(NOBODY));
  }
}
