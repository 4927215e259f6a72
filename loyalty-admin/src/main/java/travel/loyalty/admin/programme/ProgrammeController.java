package travel.loyalty.admin.programme;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.NotFound;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;

/** The versions of the programme, and one of them. */
@Path("/programme")
@RequestScoped
public class ProgrammeController {

  @EJB private ProgrammeService programmes;
  @Inject private BusinessClock clock;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    Form form = Form.of(request);
    Optional<LocalDate> paidOn = form.date("paidOn");
    Optional<LocalDate> knownOn = form.date("knownOn");
    return Page.of("programme/list")
        .with("form", form)
        .with("versions", programmes.versions())
        .with("current", programmes.current().version())
        .with("asked", form.isValid() && (paidOn.isPresent() || knownOn.isPresent()))
        .with("paidOn", paidOn.orElseGet(this::today))
        .with("knownOn", knownOn.orElseGet(this::today))
        .with(
            "found",
            programmes.inForceOn(paidOn.orElseGet(this::today), knownOn.orElseGet(this::today)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), programmes.current().zone());
  }

  @GET
  @Path("{version}")
  public Page show(@PathParam("version") int version) {
    Programme programme =
        programmes.version(version).orElseThrow(() -> new NotFound("programme version"));
    return Page.of("programme/show").with("programme", programme).with("rules", rules(programme));
  }

  private List<RuleView> rules(Programme programme) {
    Formats formats = Formats.of(request);
    return programme.earning().stream()
        .map(rule -> RuleView.of(rule, formats, programme.currency()))
        .toList();
  }
}
