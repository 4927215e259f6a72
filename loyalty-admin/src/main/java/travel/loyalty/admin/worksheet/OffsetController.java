package travel.loyalty.admin.worksheet;

import static travel.loyalty.admin.worksheet.FormField.decimal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Choice;

/** How much of a booking may be paid by points: the first cap that fits counts. */
@Path("/worksheets/{id}/offset")
@RequestScoped
public class OffsetController extends PartController {

  private static final String TAB = "offset";
  private static final String LIST = "/offset";
  private static final String OTHERWISE = "otherwise";

  @GET
  public Page list(@PathParam("id") long id) {
    Worksheet sheet = sheet(id);
    List<ItemRow> rows = rows(sheet.tree());
    List<Choice> additions = new ArrayList<>();
    additions.add(Choice.of(TAB + "/new", "worksheet.add.cap"));
    if (rows.stream().allMatch(ItemRow::moves)) {
      additions.add(Choice.of(TAB + "/new?kind=" + OTHERWISE, "worksheet.add.cap-otherwise"));
    }
    return page("items", sheet, TAB).with("groups", List.of(new ItemGroup(TAB, rows, additions)));
  }

  private List<ItemRow> rows(WorksheetDocument document) {
    List<ItemRow> rows = new ArrayList<>();
    for (ObjectNode cap : document.list(LIST)) {
      boolean catchesRest = cap.path(OTHERWISE).asBoolean();
      rows.add(
          new ItemRow(
              Integer.toString(rows.size() + 1),
              catchesRest ? OTHERWISE : "",
              fields(catchesRest, document).facts(cap),
              TAB + "/" + rows.size(),
              document.mark(Place.of(LIST + "/" + rows.size())),
              !catchesRest));
    }
    return rows;
  }

  private PartFields fields(boolean catchesRest, WorksheetDocument document) {
    return fields(catchesRest, document, new Vocabulary(Say.to(request())));
  }

  static PartFields fields(boolean catchesRest, WorksheetDocument document, Vocabulary vocabulary) {
    List<FormGroup> groups = new ArrayList<>();
    groups.add(FormGroup.of("cap", decimal("capPercent").withHint()));
    if (!catchesRest) {
      groups.addAll(When.groups(vocabulary, document));
    }
    return new PartFields(groups);
  }

  @GET
  @Path("new")
  public Page blank(@PathParam("id") long id, @QueryParam("kind") String kind) {
    Worksheet sheet = sheet(id);
    return showNew(sheet, blank(sheet, kind), WorksheetDocument.blank());
  }

  @POST
  @Path("new")
  public Response add(@PathParam("id") long id, @QueryParam("kind") String kind) {
    ObjectNode cap = WorksheetDocument.blank();
    return add(
        id, blank(sheet(id), kind), LIST, isOtherwise(kind) ? cap.put(OTHERWISE, true) : cap);
  }

  private static boolean isOtherwise(String kind) {
    return OTHERWISE.equals(kind);
  }

  private PartForm blank(Worksheet sheet, String kind) {
    String path = TAB + "/new" + (isOtherwise(kind) ? "?kind=" + OTHERWISE : "");
    return PartForm.blank(TAB, "cap", path, fields(isOtherwise(kind), sheet.tree()));
  }

  @GET
  @Path("{index}")
  public Page show(@PathParam("id") long id, @PathParam("index") int index) {
    Worksheet sheet = sheet(id);
    return show(sheet, form(sheet, index));
  }

  @POST
  @Path("{index}")
  public Response save(@PathParam("id") long id, @PathParam("index") int index) {
    return save(id, form(sheet(id), index));
  }

  @POST
  @Path("{index}/move")
  public Response move(@PathParam("id") long id, @PathParam("index") int index) {
    return move(id, form(sheet(id), index));
  }

  @POST
  @Path("{index}/remove")
  public Response remove(@PathParam("id") long id, @PathParam("index") int index) {
    return remove(id, form(sheet(id), index));
  }

  private PartForm form(Worksheet sheet, int index) {
    WorksheetDocument document = sheet.tree();
    boolean catchesRest = document.part(Place.of(LIST + "/" + index)).path(OTHERWISE).asBoolean();
    return PartForm.numbered(TAB, "cap", LIST, index, fields(catchesRest, document));
  }
}
