package travel.loyalty.admin.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.tier.benefit.BenefitReport;
import travel.loyalty.tier.benefit.BenefitService;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.export.Export.Batch;
import travel.loyalty.ui.form.Form;

/** What is used of each benefit, of this year unless other days are asked for. */
@Path("/")
@RequestScoped
public class ReportController {

  @Inject private BenefitService benefits;
  @Inject private ProgrammeService programmes;
  @Inject private BusinessClock clock;
  @Context private HttpServletRequest request;

  @GET
  @Path("benefit-report")
  public Page report() {
    Form form = Form.of(request);
    Days days = days(form);
    return Page.of("benefit/report")
        .with(
            "form",
            form.with("from", days.from().toString()).with("until", days.until().toString()))
        .with("days", days)
        .with("rows", benefits.report(days))
        .with("pager", Pager.of(request, ""));
  }

  @GET
  @Path("benefit-report.{format}")
  public Response export(@PathParam("format") String format) {
    Days days = days(Form.of(request));
    return Export.<BenefitReport>of(request, "benefit-report")
        .column("benefit.code", BenefitReport::benefit)
        .said("benefit.benefit", (say, row) -> say.named(row.names(), "benefit", row.benefit()))
        .column("benefit.entitled", BenefitReport::entitled)
        .column("benefit.users", BenefitReport::users)
        .column("benefit.uses", BenefitReport::uses)
        .column("benefit.back", BenefitReport::takenBack)
        .as(format, position -> new Batch<>(benefits.report(days), ""));
  }

  private Days days(Form form) {
    LocalDate today = clock.now().atZone(programmes.current().zone()).toLocalDate();
    return new Days(
        form.date("from").orElse(today.withDayOfYear(1)), form.date("until").orElse(today));
  }
}
