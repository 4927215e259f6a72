package travel.loyalty.admin.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.imports.ImportId;
import travel.loyalty.imports.ImportService;
import travel.loyalty.imports.ImportView;
import travel.loyalty.imports.RowFilter;
import travel.loyalty.imports.RowReport;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.form.Upload;

/** Imports: the list, a new one, how far one is, and its report. */
@Path("/imports")
@RequestScoped
public class ImportsController {

  private static final int PAGE_ROWS = 50;

  @EJB private ImportService imports;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    PageRequest page = new PageRequest(Pager.after(request), PAGE_ROWS);
    PageOf<ImportView> found = imports.list(page, caller.actor());
    return Page.of("imports/list")
        .with("imports", found.rows())
        .with("pager", Pager.of(request, found.next()));
  }

  @GET
  @Path("new")
  public Page blank() {
    return fresh(Form.blank());
  }

  private static Page fresh(Form form) {
    return Page.of("imports/new").with("form", form);
  }

  /** Stores the file; what its columns are is asked next. */
  @POST
  public Response upload() {
    Form form = Form.of(request);
    Optional<Upload> file = form.upload("file");
    if (file.isEmpty()) {
      form.refuse("file", "required");
      return fresh(form).invalid();
    }
    try (InputStream content = file.get().open()) {
      ImportView stored = imports.upload(file.get().fileName(), content, caller.actor());
      return Redirect.to(request, "/imports/" + stored.id() + "/mapping");
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return fresh(form).invalid();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far it is; while it is at work a script asks for the page again and again. */
  @GET
  @Path("{id}")
  public Page show(@PathParam("id") String id) {
    ImportView view = imports.status(id(id), caller.actor());
    return Page.of("imports/show")
        .with("view", view)
        .with("acts", Acts.of(view))
        .with("failure", view.failure().map(RemarkView::of))
        .with("odd", rows(view.id(), RowFilter.REFUSED, PageRequest.first(5)).rows());
  }

  @POST
  @Path("{id}/run")
  public Response run(@PathParam("id") String id) {
    imports.run(id(id), caller.actor());
    return Redirect.to(request, "/imports/" + id(id));
  }

  @POST
  @Path("{id}/cancel")
  public Response cancel(@PathParam("id") String id) {
    imports.cancel(id(id), caller.actor());
    Flash.say(request, "imports.show.cancelled");
    return Redirect.to(request, "/imports/" + id(id));
  }

  @GET
  @Path("{id}/rows")
  public Page report(@PathParam("id") String id, @QueryParam("outcome") String outcome) {
    ImportView view = imports.status(id(id), caller.actor());
    RowFilter filter = filter(outcome);
    PageRequest page = new PageRequest(Pager.after(request), PAGE_ROWS);
    PageOf<RowView> found = rows(view.id(), filter, page);
    return Page.of("imports/rows")
        .with("view", view)
        .with("form", Form.blank().with("outcome", filter.name()))
        .with("filters", Choice.of(RowFilter.class, "imports.filter"))
        .with("rows", found.rows())
        .with("all", filter == RowFilter.ALL)
        .with("pager", Pager.of(request, found.next()));
  }

  @GET
  @Path("{id}/rows.{format}")
  public Response export(
      @PathParam("id") String id,
      @PathParam("format") String format,
      @QueryParam("outcome") String outcome) {
    ImportId which = imports.status(id(id), caller.actor()).id();
    return Export.<RowView>of(request, "import-" + which)
        .column("imports.rows.row", RowView::row)
        .said("imports.rows.outcome", (say, row) -> say.code("imports.outcome", row.outcome()))
        .column("imports.rows.subject", RowView::subject)
        .column("imports.rows.column", RowView::columns)
        .said("imports.rows.remarks", ImportsController::remarks)
        .as(format, Rows.of(page -> rows(which, filter(outcome), page)));
  }

  private static String remarks(Say say, RowView row) {
    return say.inOneLine(
        row.remarks().stream().map(remark -> say.of(remark.key(), remark.arguments())));
  }

  private PageOf<RowView> rows(ImportId id, RowFilter filter, PageRequest page) {
    PageOf<RowReport> found = imports.report(id, filter, page, caller.actor());
    List<RowView> rows = found.rows().stream().map(RowView::of).toList();
    return new PageOf<>(rows, found.next());
  }

  private static RowFilter filter(String name) {
    try {
      return name == null || name.isEmpty() ? RowFilter.ALL : RowFilter.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new NotFound("filter");
    }
  }

  /** The id in the address. */
  static ImportId id(String text) {
    if (!text.matches("[0-9]{1,19}")) {
      throw new NotFound("import");
    }
    return new ImportId(Long.parseLong(text));
  }
}
