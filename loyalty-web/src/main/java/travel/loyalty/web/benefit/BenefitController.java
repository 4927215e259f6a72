package travel.loyalty.web.benefit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.tier.TierService;
import travel.loyalty.tier.TierView;
import travel.loyalty.tier.benefit.BenefitService;
import travel.loyalty.tier.benefit.BenefitUse;
import travel.loyalty.tier.benefit.Entitlement;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Say;

/** The member's benefits: what there is to use, what other levels have, what was used. */
@Path("/benefits")
@RequestScoped
public class BenefitController {

  private static final int ROWS = 10;

  @EJB private BenefitService benefits;
  @EJB private TierService tiers;
  @EJB private ProgrammeService programmes;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  /** A use and what its benefit is called; one that is gone has no name but its code. */
  public record NamedUse(BenefitUse use, Map<String, String> names) {}

  @GET
  public Page show() {
    MemberId me = caller.get().memberId();
    PageOf<BenefitUse> used = benefits.uses(me, new PageRequest(Pager.after(request), ROWS));
    return page(tiers.view(me), benefits.of(me), Say.to(request))
        .with("uses", named(used.rows(), programmes.current().tiers()))
        .with("pager", Pager.of(request, used.next()));
  }

  static Page page(TierView tier, List<Entitlement> entitlements, Say say) {
    Ladder ladder = new Ladder(tier.ladder());
    return Page.of("benefit/show")
        .with("tier", tier)
        .with("any", !entitlements.isEmpty())
        .with(
            "offers",
            entitlements.stream()
                .filter(Entitlement::isHeld)
                .map(entitlement -> Offer.of(entitlement, say))
                .toList())
        .with(
            "rows",
            entitlements.stream()
                .map(entitlement -> MatrixRow.of(entitlement.benefit(), tier, ladder, say))
                .toList());
  }

  static List<NamedUse> named(List<BenefitUse> uses, Tiers tiers) {
    return uses.stream()
        .map(
            use ->
                new NamedUse(
                    use, tiers.benefit(use.benefit()).map(Benefit::names).orElse(Map.of())))
        .toList();
  }
}
