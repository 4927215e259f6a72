package travel.loyalty.admin.claim;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.earning.claim.ClaimSearch;
import travel.loyalty.earning.claim.ClaimService;
import travel.loyalty.earning.claim.ClaimState;
import travel.loyalty.earning.claim.ClaimView;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** The queue of claims: what waits, unless something else is asked for. */
@Path("/")
@RequestScoped
public class ClaimListController {

  private static final int ROWS = 50;
  private static final String ANY = "ANY";
  private static final List<Choice> STATES =
      Stream.of("OPEN", "GRANTED", "REJECTED", ANY)
          .map(state -> Choice.of(state, "claim.state." + state))
          .toList();

  @EJB private ClaimService claims;
  @Inject private Members members;
  @Context private HttpServletRequest request;

  /** A claim with the member who made it. */
  public record Row(ClaimView claim, MemberRef member) {}

  @GET
  @Path("claims")
  public Page list() {
    Form form = Form.of(request);
    ClaimSearch search = search(form);
    PageOf<Row> found = rows(search, new PageRequest(Pager.after(request), ROWS));
    return Page.of("claim/list")
        .with("form", form.with("state", search.state().map(Enum::name).orElse(ANY)))
        .with("rows", found.rows())
        .with("waiting", search.equals(ClaimSearch.in(ClaimState.OPEN)))
        .with("states", STATES)
        .with("pager", Pager.of(request, found.next()));
  }

  @GET
  @Path("claims.{format}")
  public Response export(@PathParam("format") String format) {
    ClaimSearch search = search(Form.of(request));
    return Export.<Row>of(request, "claims")
        .column("claim.reference", row -> row.claim().reference())
        .column("claim.show.member", row -> row.member().number().digits())
        .column("claim.ended", row -> row.claim().tripEndedOn())
        .column("claim.sent", row -> row.claim().submittedAt())
        .column("claim.due", row -> row.claim().answerDueAt())
        .said("claim.list.state", (say, row) -> say.code("claim.state", row.claim().state()))
        .column("claim.show.decided", row -> row.claim().decidedAt().orElse(null))
        .column("claim.show.reason", row -> row.claim().reason())
        .as(format, Rows.of(page -> rows(search, page)));
  }

  private PageOf<Row> rows(ClaimSearch search, PageRequest page) {
    PageOf<ClaimView> found = claims.search(search, page);
    List<MemberId> owners = found.rows().stream().map(ClaimView::member).distinct().toList();
    Map<MemberId, MemberRef> refs = members.refs(owners);
    List<Row> rows =
        found.rows().stream().map(claim -> new Row(claim, refs.get(claim.member()))).toList();
    return new PageOf<>(rows, found.next());
  }

  // Nothing chosen: those that wait. Whoever looks for a booking means any state, unless one is
  // chosen.
  private static ClaimSearch search(Form form) {
    String reference = form.text("reference");
    Optional<ClaimState> state =
        form.text("state").equals(ANY)
            ? Optional.empty()
            : form.choice("state", ClaimState.class)
                .or(() -> reference.isEmpty() ? Optional.of(ClaimState.OPEN) : Optional.empty());
    return new ClaimSearch(state, reference);
  }
}
