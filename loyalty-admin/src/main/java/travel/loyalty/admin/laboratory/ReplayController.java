package travel.loyalty.admin.laboratory;

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
import travel.loyalty.laboratory.LevelResult;
import travel.loyalty.laboratory.MemberResult;
import travel.loyalty.laboratory.ReplayFilter;
import travel.loyalty.laboratory.ReplayId;
import travel.loyalty.laboratory.ReplayService;
import travel.loyalty.laboratory.ReplayView;
import travel.loyalty.laboratory.RuleResult;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** One replay: how far it is, what came of it, and for whom. */
@Path("/")
@RequestScoped
public class ReplayController {

  private static final int PAGE_ROWS = 50;

  @EJB private ReplayService laboratory;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  /** While it is at work a script asks for the page again and again. */
  @GET
  @Path("laboratory/{id}")
  public Page show(@PathParam("id") String id) {
    ReplayView view = replay(id);
    List<RuleResult> rules = laboratory.rules(view.id());
    List<LevelResult> levels = laboratory.levels(view.id());
    return Page.of("laboratory/show")
        .with("view", view)
        .with("rules", rules)
        .with("budgets", rules.stream().filter(rule -> rule.budget().isPresent()).toList())
        .with("levels", levels)
        .with("shifts", levels.stream().filter(LevelResult::isShift).toList());
  }

  @POST
  @Path("laboratory/{id}/cancel")
  public Response cancel(@PathParam("id") String id) {
    ReplayId replay = replay(id).id();
    laboratory.cancel(replay, caller.actor());
    Flash.say(request, "laboratory.show.cancelled");
    return Redirect.to(request, "/laboratory/" + replay);
  }

  /** Who is better or worse off. */
  @GET
  @Path("laboratory/{id}/members")
  public Page members(@PathParam("id") String id) {
    ReplayView view = replay(id);
    Form form = Form.of(request);
    Query query = query(form);
    PageRequest page = new PageRequest(Pager.after(request), PAGE_ROWS);
    PageOf<MemberResult> found =
        form.isValid() ? rows(view.id(), query, page) : new PageOf<>(List.of(), "");
    return Page.of("laboratory/members")
        .with("view", view)
        .with("form", form)
        .with("filters", Choice.of(ReplayFilter.class, "laboratory.filter"))
        .with("rows", found.rows())
        .with("pager", Pager.of(request, found.next()));
  }

  /** What is looked for. */
  private record Query(ReplayFilter filter, Optional<MemberNumber> number) {}

  private static Query query(Form form) {
    Optional<MemberNumber> number =
        form.parsed("member", "member-number", text -> MemberNumber.parse(text).orElseThrow());
    return new Query(form.choice("filter", ReplayFilter.class).orElse(ReplayFilter.ALL), number);
  }

  private PageOf<MemberResult> rows(ReplayId id, Query query, PageRequest page) {
    return laboratory.members(id, query.filter(), query.number(), page);
  }

  @GET
  @Path("laboratory/{id}/members.{format}")
  public Response export(@PathParam("id") String id, @PathParam("format") String format) {
    ReplayId replay = replay(id).id();
    Query query = query(Form.of(request));
    return Export.<MemberResult>of(request, "replay-" + replay)
        .column("laboratory.members.number", row -> row.number().grouped())
        .column("laboratory.members.name", MemberResult::name)
        .column("laboratory.bookings", MemberResult::bookings)
        .column("laboratory.now", MemberResult::pointsNow)
        .column("laboratory.then", MemberResult::pointsThen)
        .column("laboratory.change", MemberResult::change)
        .column("laboratory.raised", MemberResult::raised)
        .said("laboratory.level-now", (say, row) -> level(say, row.levelNow()))
        .said("laboratory.level-then", (say, row) -> level(say, row.levelThen()))
        .as(format, Rows.of(page -> rows(replay, query, page)));
  }

  private static String level(Say say, Optional<String> code) {
    return code.map(level -> say.word("level", level)).orElse("");
  }

  private ReplayView replay(String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[0-9]{1,19}"))
        .flatMap(text -> laboratory.find(new ReplayId(Long.parseLong(text))))
        .orElseThrow(() -> new NotFound("replay"));
  }
}
