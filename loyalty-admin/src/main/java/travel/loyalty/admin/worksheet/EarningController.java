package travel.loyalty.admin.worksheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import travel.loyalty.admin.worksheet.RuleForms.Kind;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Choice;

/** The earning rules: the base rules in their order, and the bonus rules. */
@Path("/worksheets/{id}/earning")
@RequestScoped
public class EarningController extends PartController {

  private static final String TAB = "earning";
  private static final String LIST = "/earning";

  @GET
  public Page list(@PathParam("id") long id) {
    Worksheet sheet = sheet(id);
    return page("items", sheet, TAB).with("groups", List.of(base(sheet), bonus(sheet)));
  }

  private ItemGroup base(Worksheet sheet) {
    List<ItemRow> rows = rows(sheet, List.of(Kind.BASE, Kind.OTHERWISE));
    List<Choice> additions = new ArrayList<>();
    additions.add(Choice.of(TAB + "/new?kind=BASE", "worksheet.add.BASE"));
    if (rows.stream().allMatch(ItemRow::moves)) {
      additions.add(Choice.of(TAB + "/new?kind=OTHERWISE", "worksheet.add.OTHERWISE"));
    }
    return new ItemGroup("base", rows, additions);
  }

  private ItemGroup bonus(Worksheet sheet) {
    return new ItemGroup(
        "bonus",
        rows(sheet, List.of(Kind.BONUS)),
        List.of(Choice.of(TAB + "/new?kind=BONUS", "worksheet.add.BONUS")));
  }

  private List<ItemRow> rows(Worksheet sheet, List<Kind> kinds) {
    WorksheetDocument document = sheet.tree();
    Vocabulary vocabulary = vocabulary();
    return document.list(LIST).stream()
        .filter(rule -> kinds.contains(Kind.of(rule)))
        .map(
            rule -> {
              Kind kind = Kind.of(rule);
              String code = rule.path("code").asText();
              return new ItemRow(
                  code,
                  kind == Kind.OTHERWISE ? "otherwise" : "",
                  RuleForms.of(kind, vocabulary, document).facts(rule),
                  TAB + "/" + code,
                  document.mark(document.find(LIST, code).orElseThrow()),
                  kind == Kind.BASE);
            })
        .toList();
  }

  private Vocabulary vocabulary() {
    return new Vocabulary(Say.to(request()));
  }

  @GET
  @Path("new")
  public Page blank(@PathParam("id") long id, @QueryParam("kind") String kind) {
    Worksheet sheet = sheet(id);
    return showNew(sheet, blank(sheet, kind(kind)), RuleForms.usual(kind(kind)));
  }

  @POST
  @Path("new")
  public Response add(@PathParam("id") long id, @QueryParam("kind") String kind) {
    return add(id, blank(sheet(id), kind(kind)), LIST, kind(kind).usual());
  }

  private PartForm blank(Worksheet sheet, Kind kind) {
    PartFields fields = RuleForms.of(kind, vocabulary(), sheet.tree());
    return PartForm.blank(TAB, "rule-" + kind, TAB + "/new?kind=" + kind, fields);
  }

  private static Kind kind(String kind) {
    return Stream.of(Kind.values())
        .filter(one -> one.name().equals(kind))
        .findFirst()
        .orElse(Kind.BASE);
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
  @Path("{code}/move")
  public Response move(@PathParam("id") long id, @PathParam("code") String code) {
    return move(id, form(sheet(id), code));
  }

  @POST
  @Path("{code}/remove")
  public Response remove(@PathParam("id") long id, @PathParam("code") String code) {
    return remove(id, form(sheet(id), code));
  }

  private PartForm form(Worksheet sheet, String code) {
    WorksheetDocument document = sheet.tree();
    Kind kind =
        document.find(LIST, code).map(place -> Kind.of(document.part(place))).orElse(Kind.BASE);
    PartFields fields = RuleForms.of(kind, vocabulary(), document);
    return PartForm.named(TAB, "rule-" + kind, TAB + "/" + code, LIST, fields);
  }
}
