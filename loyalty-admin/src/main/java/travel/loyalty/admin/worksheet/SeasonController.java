package travel.loyalty.admin.worksheet;

import static travel.loyalty.admin.worksheet.FormField.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.form.Choice;

/** The seasons; one with several parts stands in the list as often. */
@Path("/worksheets/{id}/seasons")
@RequestScoped
public class SeasonController extends PartController {

  private static final String TAB = "seasons";
  private static final String LIST = "/seasons";
  static final PartFields FIELDS =
      PartFields.of(
          FormGroup.of(
              "season", text("code").withHint(), text("from").withHint(), text("to").withHint()));
  private static final PartForm BLANK = PartForm.blank(TAB, "season", TAB + "/new", FIELDS);

  @GET
  public Page list(@PathParam("id") long id) {
    Worksheet sheet = sheet(id);
    return page("items", sheet, TAB)
        .with(
            "groups",
            List.of(
                new ItemGroup(
                    TAB,
                    rows(sheet.tree()),
                    List.of(Choice.of(TAB + "/new", "worksheet.add.season")))));
  }

  static List<ItemRow> rows(WorksheetDocument document) {
    List<ItemRow> rows = new ArrayList<>();
    document
        .list(LIST)
        .forEach(
            season ->
                rows.add(
                    new ItemRow(
                        season.path("code").asText(),
                        "",
                        FIELDS.facts(season),
                        TAB + "/" + rows.size(),
                        document.mark(Place.of(LIST + "/" + rows.size())),
                        false)));
    return rows;
  }

  @GET
  @Path("new")
  public Page blank(@PathParam("id") long id) {
    return showNew(sheet(id), BLANK, WorksheetDocument.blank());
  }

  @POST
  @Path("new")
  public Response add(@PathParam("id") long id) {
    return add(id, BLANK, LIST, WorksheetDocument.blank());
  }

  @GET
  @Path("{index}")
  public Page show(@PathParam("id") long id, @PathParam("index") int index) {
    return show(sheet(id), form(index));
  }

  @POST
  @Path("{index}")
  public Response save(@PathParam("id") long id, @PathParam("index") int index) {
    return save(id, form(index));
  }

  @POST
  @Path("{index}/remove")
  public Response remove(@PathParam("id") long id, @PathParam("index") int index) {
    return remove(id, form(index));
  }

  private static PartForm form(int index) {
    return PartForm.numbered(TAB, "season", LIST, index, FIELDS);
  }
}
