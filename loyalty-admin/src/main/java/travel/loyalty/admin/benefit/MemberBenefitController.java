package travel.loyalty.admin.benefit;

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
import java.util.stream.Stream;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberService;
import travel.loyalty.member.MemberView;
import travel.loyalty.portal.BenefitWords;
import travel.loyalty.portal.Refusals;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.tier.TierService;
import travel.loyalty.tier.benefit.BenefitService;
import travel.loyalty.tier.benefit.BenefitUse;
import travel.loyalty.tier.benefit.Entitlement;
import travel.loyalty.tier.benefit.UseRequest;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.form.Once;

/** What a member may use today, and the use of it at the desk. */
@Path("/members/{number}/benefits")
@RequestScoped
public class MemberBenefitController {

  private static final int ROWS = 25;
  private static final int NOTE_MAX = 500;

  @Inject private MemberService members;
  @Inject private BenefitService benefits;
  @Inject private TierService tiers;
  @Inject private BenefitNames names;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  /**
   * A benefit of the programme and what the member has of it.
   *
   * @param days on which it comes round, in words; empty where on every day
   */
  public record Row(Entitlement entitlement, String times, Optional<String> days) {

    static Row of(Entitlement entitlement, Say say) {
      return new Row(
          entitlement,
          BenefitWords.times(entitlement.benefit(), entitlement.times(), say),
          BenefitWords.days(entitlement.benefit(), say));
    }
  }

  @GET
  public Page show(@PathParam("number") String number) {
    MemberView member = member(number);
    Say say = Say.to(request);
    PageOf<BenefitUse> used =
        benefits.uses(member.id(), new PageRequest(Pager.after(request), ROWS));
    return page("benefit/show", member)
        .with("rows", benefits.of(member.id()).stream().map(one -> Row.of(one, say)).toList())
        .with("uses", used.rows().stream().map(use -> UseRow.of(use, names)).toList())
        .with("pager", Pager.of(request, used.next()))
        .with("mayUse", mayUse());
  }

  private boolean mayUse() {
    return Stream.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN)
        .anyMatch(role -> caller.get().isIn(role));
  }

  @GET
  @Path("{code}")
  public Page using(@PathParam("number") String number, @PathParam("code") String code) {
    return using(Form.blank(), member(number), code);
  }

  @POST
  @Path("{code}")
  public Response use(@PathParam("number") String number, @PathParam("code") String code) {
    MemberView member = member(number);
    Form form = Form.of(request);
    form.limit("note", NOTE_MAX);
    String note = form.text("note");
    if (form.isValid()) {
      try {
        UseRequest wanted = new UseRequest(member.id(), code, Once.of(form), note);
        Retry.run(() -> benefits.use(wanted, caller.actor()));
        Flash.say(request, "benefit.use.done");
        return Redirect.to(request, "/members/" + member.number() + "/benefits");
      } catch (Refused refused) {
        form.refuse(Refusals.of(refused));
      }
    }
    return using(form, member, code).invalid();
  }

  private Page using(Form form, MemberView member, String code) {
    List<Entitlement> all = benefits.of(member.id());
    Entitlement wanted =
        all.stream()
            .filter(one -> one.benefit().code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("benefit"));
    return page("benefit/use", member)
        .with("form", form)
        .with("row", Row.of(wanted, Say.to(request)));
  }

  private Page page(String template, MemberView member) {
    return Page.of(template)
        .with("member", member.masked())
        .with("number", member.number().digits())
        .with("tier", tiers.view(member.id()));
  }

  private MemberView member(String number) {
    return members.find(MemberNumber.parse(number).orElseThrow(() -> new NotFound("member")));
  }
}
