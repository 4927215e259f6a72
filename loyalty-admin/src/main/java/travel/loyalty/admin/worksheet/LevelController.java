package travel.loyalty.admin.worksheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.Page;

/** One level of a ladder. */
@Path("/worksheets/{id}/tiers/{ladder}")
@RequestScoped
public class LevelController extends PartController {

  @GET
  @Path("new")
  public Page blank(@PathParam("id") long id, @PathParam("ladder") String ladder) {
    return showNew(sheet(id), blank(ladder), WorksheetDocument.blank().put("multiplier", "1.00"));
  }

  @POST
  @Path("new")
  public Response add(@PathParam("id") long id, @PathParam("ladder") String ladder) {
    return add(id, blank(ladder), Ladders.list(ladder), WorksheetDocument.blank());
  }

  private static PartForm blank(String ladder) {
    return PartForm.blank(
        Ladders.TAB,
        "level",
        Ladders.TAB + "/" + ladder + "/new",
        LevelForms.higher(WorksheetDocument.blank()));
  }

  @GET
  @Path("{code}")
  public Page show(
      @PathParam("id") long id,
      @PathParam("ladder") String ladder,
      @PathParam("code") String code) {
    Worksheet sheet = sheet(id);
    return show(sheet, form(sheet, ladder, code));
  }

  @POST
  @Path("{code}")
  public Response save(
      @PathParam("id") long id,
      @PathParam("ladder") String ladder,
      @PathParam("code") String code) {
    return save(id, form(sheet(id), ladder, code));
  }

  @POST
  @Path("{code}/move")
  public Response move(
      @PathParam("id") long id,
      @PathParam("ladder") String ladder,
      @PathParam("code") String code) {
    return move(id, form(sheet(id), ladder, code));
  }

  @POST
  @Path("{code}/remove")
  public Response remove(
      @PathParam("id") long id,
      @PathParam("ladder") String ladder,
      @PathParam("code") String code) {
    return remove(id, form(sheet(id), ladder, code));
  }

  private static PartForm form(Worksheet sheet, String ladder, String code) {
    WorksheetDocument document = sheet.tree();
    String list = Ladders.list(ladder);
    ObjectNode level =
        document.find(list, code).map(document::part).orElseGet(WorksheetDocument::blank);
    boolean isLowest = document.find(list, code).equals(Optional.of(Place.of(list + "/0")));
    return PartForm.named(
        Ladders.TAB,
        "level",
        Ladders.TAB + "/" + ladder + "/" + code,
        list,
        isLowest ? LevelForms.lowest() : LevelForms.higher(level));
  }
}
