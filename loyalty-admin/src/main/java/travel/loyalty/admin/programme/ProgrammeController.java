package travel.loyalty.admin.programme;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.NotFound;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.text.Formats;

/** The versions of the programme, and one of them. */
@Path("/programme")
@RequestScoped
public class ProgrammeController {

  @EJB private ProgrammeService programmes;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    return Page.of("programme/list")
        .with("versions", programmes.versions())
        .with("current", programmes.current().version());
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
