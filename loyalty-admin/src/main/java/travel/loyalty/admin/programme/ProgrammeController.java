package travel.loyalty.admin.programme;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.Role;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDiff;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.NotFound;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;

/** The versions of the programme, one of them, and in what two differ. */
@Path("/")
@RequestScoped
public class ProgrammeController {

  @EJB private ProgrammeService programmes;
  @Inject private VersionPage versions;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Context private HttpServletRequest request;

  @GET
  @Path("programme")
  public Page list() {
    Form form = Form.of(request);
    Optional<LocalDate> paidOn = form.date("paidOn");
    Optional<LocalDate> knownOn = form.date("knownOn");
    return Page.of("programme/list")
        .with("form", form)
        .with("versions", programmes.lives())
        .with("current", programmes.current().version())
        .with("manages", mayDecide())
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
  @Path("programme/{version}")
  public Page show(@PathParam("version") int version) {
    return versions.page(version, Form.blank(), List.of());
  }

  // The routes say the same; the page only leaves out what would be refused.
  private boolean mayDecide() {
    return caller.get().isIn(Role.MANAGER) || caller.get().isIn(Role.ADMIN);
  }

  private List<Choice> others(int version) {
    return programmes.versions().stream()
        .filter(other -> other.version() != version)
        .map(
            other ->
                Choice.named(
                    Integer.toString(other.version()), other.code() + " · " + other.version()))
        .toList();
  }

  /** The version as a file, to be kept or carried over to another installation. */
  @GET
  @Path("programme/{version}.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response file(@PathParam("version") int version) {
    Programme programme = programme(version);
    String name = programme.code() + "-" + version + ".json";
    return Response.ok(programme.document().getBytes(StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  /**
   * In what it differs from another; where none is named from the one in force, and that one from
   * the version before it.
   */
  @GET
  @Path("programme/{version}/differences")
  public Page differences(@PathParam("version") int version, @QueryParam("from") Integer from) {
    Programme after = programme(version);
    Programme before = from == null ? usual(version) : programme(from);
    ProgrammeDiff diff = ProgrammeDiff.between(before, after);
    return Page.of("programme/differences")
        .with("form", Form.blank().with("from", before.version()))
        .with("before", before)
        .with("after", after)
        .with("others", others(version))
        .with("rules", changes(diff, before, after))
        .with("rest", diff.rest());
  }

  private Programme usual(int version) {
    Programme current = programmes.current();
    return current.version() == version ? programmes.version(version - 1).orElse(current) : current;
  }

  private List<RuleChange> changes(ProgrammeDiff diff, Programme before, Programme after) {
    Formats formats = Formats.of(request);
    return diff.rules().stream().map(rule -> RuleChange.of(rule, before, after, formats)).toList();
  }

  private Programme programme(int version) {
    return programmes.version(version).orElseThrow(() -> missing());
  }

  private static NotFound missing() {
    return new NotFound("programme version");
  }
}
