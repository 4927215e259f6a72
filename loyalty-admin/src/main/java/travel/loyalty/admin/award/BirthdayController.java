package travel.loyalty.admin.award;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import travel.loyalty.activity.AwardService;
import travel.loyalty.activity.BirthdayView;
import travel.loyalty.portal.Rows;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;

/** Whose birthday is in a month: this one, unless another is asked for. */
@Path("/")
@RequestScoped
public class BirthdayController {

  private static final int ROWS = 50;
  private static final List<Choice> MONTHS = Choice.of(Month.class, "award.month");

  @EJB private AwardService awards;
  @EJB private ProgrammeService programmes;
  @Inject private BusinessClock clock;
  @Context private HttpServletRequest request;

  @GET
  @Path("awards/birthdays")
  public Page list() {
    Form form = Form.of(request);
    Month month = month(form);
    PageOf<BirthdayView> found =
        awards.birthdays(month, new PageRequest(Pager.after(request), ROWS));
    return Page.of("award/birthdays")
        .with("form", form.with("month", month.name()))
        .with("birthdays", found.rows())
        .with("months", MONTHS)
        .with("pager", Pager.of(request, found.next()));
  }

  @GET
  @Path("awards/birthdays.{format}")
  public Response export(@PathParam("format") String format) {
    Month month = month(Form.of(request));
    return Export.<BirthdayView>of(request, "birthdays")
        .column("award.birthdays.day", row -> row.day().toString().substring(2))
        .column("award.birthdays.member", row -> row.member().number().digits())
        .as(format, Rows.of(page -> awards.birthdays(month, page)));
  }

  private Month month(Form form) {
    return form.choice("month", Month.class)
        .orElseGet(() -> LocalDate.ofInstant(clock.now(), programmes.current().zone()).getMonth());
  }
}
