package travel.loyalty.admin.laboratory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.laboratory.ReplayRequest;
import travel.loyalty.laboratory.ReplayService;
import travel.loyalty.laboratory.ReplayView;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.Rows;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** The list of replays, and a new one. */
@Path("/")
@RequestScoped
public class LaboratoryController {

  private static final int PAGE_ROWS = 50;
  private static final String WHAT_COUNTED = "COUNTED";

  @EJB private ReplayService laboratory;
  @EJB private ProgrammeService programmes;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  @Path("laboratory")
  public Page list(@QueryParam("version") Integer version) {
    PageRequest page = new PageRequest(Pager.after(request), PAGE_ROWS);
    PageOf<ReplayView> found = replays(version, page);
    return Page.of("laboratory/list")
        .with("version", Optional.ofNullable(version))
        .with("replays", found.rows())
        .with("pager", Pager.of(request, found.next()));
  }

  private PageOf<ReplayView> replays(Integer version, PageRequest page) {
    return version == null ? laboratory.list(page) : laboratory.listOf(version, page);
  }

  @GET
  @Path("laboratory.{format}")
  public Response export(
      @PathParam("format") String format, @QueryParam("version") Integer version) {
    return Export.<ReplayView>of(request, "replays")
        .said("laboratory.list.rules", LaboratoryController::rules)
        .column("laboratory.from", ReplayView::firstDay)
        .column("laboratory.to", ReplayView::lastDay)
        .said("laboratory.list.state", (say, view) -> say.code("laboratory.state", view.state()))
        .column("laboratory.bookings", view -> view.figures().bookings())
        .column("laboratory.better", view -> view.figures().better())
        .column("laboratory.worse", view -> view.figures().worse())
        .column("laboratory.change", view -> view.figures().change())
        .said("laboratory.list.by", (say, view) -> say.actor(view.askedBy()))
        .column("laboratory.list.at", ReplayView::askedAt)
        .as(format, Rows.of(page -> replays(version, page)));
  }

  private static String rules(Say say, ReplayView view) {
    return view.version()
        .map(version -> Integer.toString(version))
        .orElseGet(() -> say.code("laboratory.of", view.sent() ? "sent" : "counted"));
  }

  @GET
  @Path("laboratory/new")
  public Page blank(@QueryParam("version") Integer version) {
    int chosen = version == null ? programmes.current().version() : version;
    ReplayRequest usual = laboratory.usual(chosen);
    return fresh(
        Form.blank()
            .with("rules", chosen)
            .with("from", usual.firstDay())
            .with("to", usual.lastDay()));
  }

  private Page fresh(Form form) {
    return Page.of("laboratory/new").with("form", form).with("choices", choices());
  }

  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    Say say = Say.to(request);
    programmes
        .lives()
        .forEach(
            life ->
                choices.add(
                    Choice.named(
                        Integer.toString(life.version().version()),
                        life.version().code()
                            + " · "
                            + life.version().version()
                            + " · "
                            + say.code("programme.state", life.state()))));
    choices.add(Choice.of(WHAT_COUNTED, "laboratory.of.counted"));
    return choices;
  }

  @POST
  @Path("laboratory")
  public Response start() {
    Form form = Form.of(request);
    form.required("rules");
    form.required("from");
    form.required("to");
    Optional<LocalDate> from = form.date("from");
    Optional<LocalDate> to = form.date("to");
    if (!form.isValid()) {
      return fresh(form).invalid();
    }
    try {
      ReplayRequest asked = asked(form, from.orElseThrow(), to.orElseThrow());
      ReplayView started = Retry.run(() -> laboratory.start(asked, caller.actor()));
      return Redirect.to(request, "/laboratory/" + started.id());
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return fresh(form).invalid();
    }
  }

  private static ReplayRequest asked(Form form, LocalDate from, LocalDate to) {
    return form.text("rules").equals(WHAT_COUNTED)
        ? ReplayRequest.ofWhatCounted(from, to)
        : ReplayRequest.ofVersion(form.integer("rules").orElse(0), from, to);
  }
}
