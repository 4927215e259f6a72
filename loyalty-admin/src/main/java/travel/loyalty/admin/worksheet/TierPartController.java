package travel.loyalty.admin.worksheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.form.Form;

/** How levels are reviewed, and the ladders with their levels. */
@Path("/worksheets/{id}/tiers")
@RequestScoped
public class TierPartController extends PartController {

  static final PartForm REVIEW =
      PartForm.fixed(
          Ladders.TAB,
          LevelForms.REVIEW,
          Place.of("/tiers", "period", "upgrade", "downgrade", "refunded", "graceDays"));

  @GET
  public Page show(@PathParam("id") long id) {
    return show(sheet(id), REVIEW);
  }

  @POST
  public Response save(@PathParam("id") long id) {
    return save(id, REVIEW);
  }

  @Override
  Page form(Worksheet sheet, PartForm part, Form form) {
    return page("tiers", sheet, part.tab())
        .with("part", part)
        .with("form", form)
        .with("groups", Ladders.groups(sheet.tree()))
        .with("without", Ladders.without(sheet.tree()));
  }
}
