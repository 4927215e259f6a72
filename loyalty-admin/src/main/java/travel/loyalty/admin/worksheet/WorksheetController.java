package travel.loyalty.admin.worksheet;

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
import travel.loyalty.admin.programme.RuleChange;
import travel.loyalty.portal.Refusals;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDiff;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.programme.worksheet.WorksheetService;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;

/** Worksheets from their start to the draft that each becomes. */
@Path("/worksheets")
@RequestScoped
public class WorksheetController {

  @EJB private WorksheetService worksheets;
  @EJB private ProgrammeService programmes;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    return list(Form.blank().with("version", programmes.current().version()));
  }

  private Page list(Form form) {
    List<Choice> versions =
        programmes.versions().stream()
            .map(v -> Choice.named("" + v.version(), v.code() + " · " + v.version()))
            .toList();
    return Page.of("worksheet/list")
        .with("form", form)
        .with("sheets", worksheets.all())
        .with("versions", versions);
  }

  @POST
  public Response start() {
    Form form = Form.of(request);
    Optional<Integer> version = form.integer("version");
    if (version.flatMap(programmes::version).isEmpty()) {
      form.refuse("version", "choice");
      return list(form).invalid();
    }
    Worksheet sheet = worksheets.start(version.get(), caller.actor());
    Flash.say(request, "worksheet.started", Integer.toString(version.get()));
    return Redirect.to(request, "/worksheets/" + sheet.id());
  }

  @GET
  @Path("{id}")
  public Page show(@PathParam("id") long id) {
    return show(worksheets.get(id), Form.blank());
  }

  private Page show(Worksheet sheet, Form form) {
    WorksheetDocument document = sheet.tree();
    List<FaultPlace> faults =
        document.faults().stream().map(fault -> FaultPlace.of(fault, document)).toList();
    Page page =
        Page.of("worksheet/show")
            .with("form", form)
            .with("sheet", sheet)
            .with("tab", "")
            .with("mark", document.mark())
            .with("faults", faults);
    return faults.isEmpty() ? withDifferences(page, sheet) : page;
  }

  private Page withDifferences(Page page, Worksheet sheet) {
    Programme before =
        programmes.version(sheet.basedOn()).orElseThrow(() -> new NotFound("programme version"));
    Programme after = ProgrammeDocument.parse(sheet.document());
    ProgrammeDiff diff = ProgrammeDiff.between(before, after);
    Formats formats = Formats.of(request);
    return page.with("before", before)
        .with("after", after)
        .with(
            "rules",
            diff.rules().stream().map(rule -> RuleChange.of(rule, before, after, formats)).toList())
        .with("rest", diff.rest());
  }

  /** Makes a draft of it, which is simulated and approved as any other. */
  @POST
  @Path("{id}/submit")
  public Response submit(@PathParam("id") long id) {
    Form form = Form.of(request);
    Worksheet sheet = worksheets.get(id);
    try {
      int draft =
          Retry.run(() -> worksheets.submit(id, form.text("version"), caller.actor())).version();
      Flash.say(request, "worksheet.submitted", Integer.toString(draft));
      return Redirect.to(request, "/programme/" + draft);
    } catch (Refused refused) {
      Form shown = Form.blank();
      shown.refuse(Refusals.of(new Refused(refused.code())));
      return show(worksheets.get(sheet.id()), shown).invalid();
    }
  }

  @GET
  @Path("{id}/discard")
  public Page discard(@PathParam("id") long id) {
    return Page.of("worksheet/discard").with("sheet", worksheets.get(id));
  }

  @POST
  @Path("{id}/discard")
  public Response discarded(@PathParam("id") long id) {
    worksheets.discard(id, caller.actor());
    Flash.say(request, "worksheet.discarded");
    return Redirect.to(request, "/worksheets");
  }
}
