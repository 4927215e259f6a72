package travel.loyalty.admin.worksheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.form.Choice;

/** What members get for other things than bookings. */
@Path("/worksheets/{id}/awards")
@RequestScoped
public class AwardPartController extends PartController {

  private static final String TAB = "awards";
  private static final String LIST = "/awards";
  private static final List<Choice> ADDITIONS =
      Stream.of(AwardForms.values())
          .map(event -> Choice.of(TAB + "/new?event=" + event, "worksheet.event." + event))
          .toList();

  @GET
  public Page list(@PathParam("id") long id) {
    Worksheet sheet = sheet(id);
    return page("items", sheet, TAB)
        .with("groups", List.of(new ItemGroup(TAB, rows(sheet.tree()), ADDITIONS)));
  }

  private static List<ItemRow> rows(WorksheetDocument document) {
    return document.list(LIST).stream()
        .map(
            award -> {
              String code = award.path("code").asText();
              String event = award.path("event").asText();
              return new ItemRow(
                  code,
                  event,
                  AwardForms.of(event).fields().facts(award),
                  TAB + "/" + code,
                  document.mark(document.find(LIST, code).orElseThrow()),
                  false);
            })
        .toList();
  }

  @GET
  @Path("new")
  public Page blank(@PathParam("id") long id, @QueryParam("event") String event) {
    return showNew(sheet(id), blank(AwardForms.of(event)), WorksheetDocument.blank());
  }

  @POST
  @Path("new")
  public Response add(@PathParam("id") long id, @QueryParam("event") String event) {
    AwardForms award = AwardForms.of(event);
    return add(id, blank(award), LIST, WorksheetDocument.blank().put("event", award.name()));
  }

  private static PartForm blank(AwardForms award) {
    return PartForm.blank(TAB, "award-" + award, TAB + "/new?event=" + award, award.fields());
  }

  @GET
  @Path("{code}")
  public Page show(@PathParam("id") long id, @PathParam("code") String code) {
    Worksheet sheet = sheet(id);
    return show(sheet, form(sheet, code));
  }

  @POST
  @Path("{code}")
  public Response save(@PathParam("id") long id, @PathParam("code") String code) {
    return save(id, form(sheet(id), code));
  }

  @POST
  @Path("{code}/remove")
  public Response remove(@PathParam("id") long id, @PathParam("code") String code) {
    return remove(id, form(sheet(id), code));
  }

  private static PartForm form(Worksheet sheet, String code) {
    WorksheetDocument document = sheet.tree();
    String event =
        document.find(LIST, code).map(p -> document.part(p).path("event").asText()).orElse("");
    AwardForms award = AwardForms.of(event);
    return PartForm.named(TAB, "award-" + award, TAB + "/" + code, LIST, award.fields());
  }
}
