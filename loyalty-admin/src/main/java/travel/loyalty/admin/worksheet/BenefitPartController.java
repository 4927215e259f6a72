package travel.loyalty.admin.worksheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Choice;

/** What levels have besides points. */
@Path("/worksheets/{id}/benefits")
@RequestScoped
public class BenefitPartController extends PartController {

  private static final String TAB = "benefits";
  private static final String LIST = "/tiers/benefits";
  private static final List<Choice> ADDITIONS =
      List.of(Choice.of(TAB + "/new", "worksheet.add.benefit"));

  @GET
  public Page list(@PathParam("id") long id) {
    Worksheet sheet = sheet(id);
    return page("items", sheet, TAB)
        .with("groups", List.of(new ItemGroup(TAB, rows(sheet.tree()), ADDITIONS)));
  }

  private List<ItemRow> rows(WorksheetDocument document) {
    return document.list(LIST).stream()
        .map(
            benefit -> {
              String code = benefit.path("code").asText();
              return new ItemRow(
                  code,
                  "",
                  BenefitForms.of(benefit, vocabulary(), document).facts(benefit),
                  TAB + "/" + code,
                  document.mark(document.find(LIST, code).orElseThrow()),
                  false);
            })
        .toList();
  }

  private Vocabulary vocabulary() {
    return new Vocabulary(Say.to(request()));
  }

  @GET
  @Path("new")
  public Page blank(@PathParam("id") long id) {
    Worksheet sheet = sheet(id);
    return showNew(sheet, blank(sheet), WorksheetDocument.blank());
  }

  @POST
  @Path("new")
  public Response add(@PathParam("id") long id) {
    return add(id, blank(sheet(id)), LIST, WorksheetDocument.blank());
  }

  private PartForm blank(Worksheet sheet) {
    PartFields fields = BenefitForms.of(WorksheetDocument.blank(), vocabulary(), sheet.tree());
    return PartForm.blank(TAB, "benefit", TAB + "/new", fields);
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

  private PartForm form(Worksheet sheet, String code) {
    WorksheetDocument document = sheet.tree();
    PartFields fields =
        BenefitForms.of(
            document.find(LIST, code).map(document::part).orElseGet(WorksheetDocument::blank),
            vocabulary(),
            document);
    return PartForm.named(TAB, "benefit", TAB + "/" + code, LIST, fields);
  }
}
