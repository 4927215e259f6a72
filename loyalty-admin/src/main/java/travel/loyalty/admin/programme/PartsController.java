package travel.loyalty.admin.programme;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import travel.loyalty.admin.worksheet.ItemGroup;
import travel.loyalty.admin.worksheet.PartOverview;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.NotFound;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Say;

/** The levels, the seasons and the caps of a version, to be read. */
@Path("/")
@RequestScoped
public class PartsController {

  @EJB private ProgrammeService programmes;
  @Context private HttpServletRequest request;

  @GET
  @Path("programme/{version}/levels")
  public Page levels(@PathParam("version") int version) {
    Programme programme = programme(version);
    return page(programme, "levels", PartOverview.levels(programme.document()));
  }

  @GET
  @Path("programme/{version}/seasons")
  public Page seasons(@PathParam("version") int version) {
    Programme programme = programme(version);
    return page(programme, "seasons", PartOverview.seasons(programme.document(), Say.to(request)));
  }

  private static Page page(Programme programme, String part, List<ItemGroup> groups) {
    return Page.of("programme/parts")
        .with("programme", programme)
        .with("part", part)
        .with("groups", groups);
  }

  private Programme programme(int version) {
    return programmes.version(version).orElseThrow(() -> new NotFound("programme version"));
  }
}
