package travel.loyalty.admin.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.tier.benefit.BenefitService;
import travel.loyalty.tier.benefit.BenefitUse;
import travel.loyalty.tier.benefit.UseSearch;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** Uses of benefits by all members, the latest first. */
@Path("/")
@RequestScoped
public class UseListController {

  private static final int ROWS = 50;
  private static final MemberId NOBODY = new MemberId(0);

  @Inject private BenefitService benefits;
  @Inject private BenefitNames names;
  @Inject private Members members;
  @Context private HttpServletRequest request;

  @GET
  @Path("benefit-uses")
  public Page list() {
    Form form = Form.of(request);
    UseSearch search = search(form);
    PageOf<BenefitUse> found = benefits.search(search, new PageRequest(Pager.after(request), ROWS));
    return Page.of("benefit/list")
        .with("form", form)
        .with("rows", found.rows().stream().map(use -> UseRow.of(use, names)).toList())
        .with("narrowed", !search.equals(UseSearch.ALL))
        .with("benefits", names.choices(Say.to(request)))
        .with("states", Choice.of(UseSearch.State.class, "benefit.state"))
        .with("pager", Pager.of(request, found.next()));
  }

  @GET
  @Path("benefit-uses.{format}")
  public Response export(@PathParam("format") String format) {
    UseSearch search = search(Form.of(request));
    return Export.<BenefitUse>of(request, "benefit-uses")
        .column("benefit.day", BenefitUse::day)
        .column("benefit.member", use -> use.member().number().digits())
        .said("benefit.benefit", (say, use) -> name(say, use.benefit()))
        .said("benefit.level", (say, use) -> say.word("level", use.level()))
        .column("benefit.note", BenefitUse::note)
        .said("benefit.by", (say, use) -> say.actor(use.by()))
        .column("benefit.at", BenefitUse::at)
        .column("benefit.back-at", use -> use.takenBack().map(back -> back.at()).orElse(null))
        .column("benefit.reason", use -> use.takenBack().map(back -> back.reason()).orElse(""))
        .as(format, Rows.of(page -> benefits.search(search, page)));
  }

  private String name(Say say, String benefit) {
    return say.named(names.of(benefit), "benefit", benefit);
  }

  private UseSearch search(Form form) {
    return new UseSearch(
        member(form.text("member")),
        Optional.of(form.text("benefit")).filter(code -> !code.isEmpty()),
        form.date("from"),
        form.date("until"),
        form.choice("state", UseSearch.State.class));
  }

  private Optional<MemberId> member(String typed) {
    return typed.isEmpty()
        ? Optional.empty()
        : MemberNumber.parse(typed)
            .flatMap(members::ref)
            .map(MemberRef::id)
            .or(() -> Optional.of(NOBODY));
  }
}
