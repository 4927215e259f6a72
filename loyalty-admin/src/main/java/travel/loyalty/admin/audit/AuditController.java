package travel.loyalty.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import travel.loyalty.audit.AuditFilter;
import travel.loyalty.audit.AuditRecord;
import travel.loyalty.audit.AuditService;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Form;

/** Shows who did what. */
@Path("/")
@RequestScoped
public class AuditController {

  private static final int ROWS = 50;

  @Inject private AuditService audit;
  @Context private HttpServletRequest request;

  @GET
  @Path("audit")
  public Page list() {
    Form form = Form.of(request);
    AuditFilter filter = filter(form);
    PageOf<AuditRecord> records = audit.search(filter, new PageRequest(Pager.after(request), ROWS));
    return Page.of("audit/list")
        .with("form", form)
        .with("filtered", !filter.isAll())
        .with("records", records.rows().stream().map(AuditRow::of).toList())
        .with("pager", Pager.of(request, records.next()));
  }

  @GET
  @Path("audit.{format}")
  public Response export(@PathParam("format") String format) {
    AuditFilter filter = filter(Form.of(request));
    return Export.<AuditRecord>of(request, "audit")
        .column("audit.at", AuditRecord::recordedAt)
        .column("audit.business-at", AuditRecord::businessAt)
        .column("audit.actor", AuditRecord::actor)
        .column("audit.action", AuditRecord::action)
        .column("audit.kind", AuditRecord::subjectKind)
        .column("audit.subject", AuditRecord::subjectId)
        .column("audit.details", AuditRecord::details)
        .column("audit.trace", AuditRecord::trace)
        .as(format, Rows.of(page -> audit.search(filter, page)));
  }

  private AuditFilter filter(Form form) {
    return new AuditFilter(
        form.text("actor"),
        form.text("action"),
        form.text("kind"),
        form.text("subject"),
        form.text("trace").toUpperCase(Locale.ROOT),
        form.date("from").map(this::startOf),
        form.date("until").map(day -> startOf(day.plusDays(1))));
  }

  private Instant startOf(LocalDate day) {
    ZoneId zone = Portal.zone(request);
    return day.atStartOfDay(zone).toInstant();
  }

  @GET
  @Path("audit/check")
  public Page check() {
    return Page.of("audit/check").with("report", audit.verify());
  }
}
