package travel.loyalty.web.referral;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.activity.referral.ReferralOverview;
import travel.loyalty.activity.referral.ReferralService;
import travel.loyalty.activity.referral.ReferralView;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.chart.QrCode;
import travel.loyalty.ui.export.Export;

/** The link to invite friends by, and how they are doing. */
@Path("/")
@RequestScoped
public class ReferralController {

  private static final int ROWS = 20;

  @EJB private ReferralService referrals;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  @Path("referral")
  public Page show() {
    MemberId me = caller.get().memberId();
    ReferralOverview overview = referrals.overview(me);
    PageOf<ReferralView> friends =
        referrals.friends(me, new PageRequest(Pager.after(request), ROWS));
    String link = Redirect.address(request, "/join?ref=" + overview.code());
    return Page.of("referral/show")
        .with("overview", overview)
        .with("friends", friends.rows())
        .with("link", link)
        .with("qr", QrCode.of(link))
        .with("pager", Pager.of(request, friends.next()));
  }

  @GET
  @Path("referral.{format}")
  public Response export(@PathParam("format") String format) {
    MemberId me = caller.get().memberId();
    return Export.<ReferralView>of(request, "friends")
        .column("referral.show.friend", ReferralView::maskedName)
        .column("referral.show.joined", ReferralView::joinedAt)
        .said("referral.show.state", (say, friend) -> say.code("referral.state", friend.state()))
        .column("referral.show.since", friend -> friend.countedAt().orElse(null))
        .as(format, Rows.of(page -> referrals.friends(me, page)));
  }
}
