package travel.loyalty.admin.referral;

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
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.activity.referral.ReferralSearch;
import travel.loyalty.activity.referral.ReferralService;
import travel.loyalty.activity.referral.ReferralState;
import travel.loyalty.activity.referral.ReferralView;
import travel.loyalty.member.MemberNumber;
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

/** Friends of members: those who wait for a decision, unless something else is asked for. */
@Path("/")
@RequestScoped
public class ReferralListController {

  private static final int ROWS = 50;
  private static final String ANY = "ANY";
  private static final MemberId NOBODY = new MemberId(0);
  private static final List<Choice> STATES =
      Stream.of("UNDER_REVIEW", "JOINED", "COUNTED", "REFUSED", ANY)
          .map(state -> Choice.of(state, "referral.state." + state))
          .toList();

  @EJB private ReferralService referrals;
  @Inject private Members members;
  @Context private HttpServletRequest request;

  @GET
  @Path("referrals")
  public Page list() {
    Form form = Form.of(request);
    ReferralSearch search = search(form);
    PageOf<ReferralView> found =
        referrals.search(search, new PageRequest(Pager.after(request), ROWS));
    return Page.of("referral/list")
        .with("form", form.with("state", search.state().map(Enum::name).orElse(ANY)))
        .with("rows", found.rows())
        .with("waiting", search.equals(ReferralSearch.in(ReferralState.UNDER_REVIEW)))
        .with("states", STATES)
        .with("pager", Pager.of(request, found.next()));
  }

  @GET
  @Path("referrals.{format}")
  public Response export(@PathParam("format") String format) {
    ReferralSearch search = search(Form.of(request));
    return Export.<ReferralView>of(request, "referrals")
        .column("referral.friend", row -> row.friend().number().digits())
        .column("referral.referrer", row -> row.referrer().number().digits())
        .column("referral.joined", ReferralView::joinedAt)
        .said("referral.suspicion", (say, row) -> suspicion(say::code, row))
        .said("referral.state", (say, row) -> say.code("referral.state", row.state()))
        .column("referral.since", row -> row.countedAt().orElse(null))
        .column("referral.decided", row -> row.decidedAt().orElse(null))
        .column("referral.reason", ReferralView::reason)
        .as(format, Rows.of(page -> referrals.search(search, page)));
  }

  private interface Words {
    String code(String prefix, Object code);
  }

  private static String suspicion(Words words, ReferralView row) {
    return row.suspicion().map(why -> words.code("referral.suspicion", why)).orElse("");
  }

  // Nothing chosen: those that wait. Whoever looks for a member's friends means any state.
  private ReferralSearch search(Form form) {
    String typed = form.text("member");
    Optional<MemberId> referrer =
        typed.isEmpty()
            ? Optional.empty()
            : MemberNumber.parse(typed)
                .flatMap(members::ref)
                .map(MemberRef::id)
                .or(() -> Optional.of(NOBODY));
    Optional<ReferralState> state =
        form.text("state").equals(ANY)
            ? Optional.empty()
            : form.choice("state", ReferralState.class)
                .or(
                    () ->
                        typed.isEmpty()
                            ? Optional.of(ReferralState.UNDER_REVIEW)
                            : Optional.empty());
    return new ReferralSearch(state, referrer);
  }
}
