package travel.loyalty.web.points;

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
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.points.AccountView;
import travel.loyalty.points.EntryDetail;
import travel.loyalty.points.EntryFilter;
import travel.loyalty.points.EntryView;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Statement;
import travel.loyalty.points.adjustment.AdjustmentService;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Portal;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Form;

/** The statement, an entry of it, and what ends when. */
@Path("/")
@RequestScoped
public class PointsController {

  private static final int ROWS = 25;

  @Inject private PointsService points;
  @Inject private AdjustmentService adjustments;
  @Inject private BusinessClock clock;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  private MemberId me() {
    return new MemberId(Long.parseLong(caller.get().subject()));
  }

  @GET
  @Path("points")
  public Page list() {
    ZoneId zone = Portal.zone(request);
    Form form = Form.of(request);
    EntryFilter filter = filter(form, zone);
    PageRequest page = new PageRequest(Pager.after(request), ROWS);
    Statement statement = Retry.run(() -> points.statement(me(), filter, page));
    PageOf<EntryView> entries = statement.entries();
    return Page.of("points/list")
        .with("form", form)
        .with("me", me())
        .with("types", StatementType.choices())
        .with("balance", statement.balance())
        .with("months", StatementMonth.of(entries.rows(), zone))
        .with("filtered", !filter.equals(EntryFilter.ALL))
        .with("pager", Pager.of(request, entries.next()));
  }

  // Days are the programme's; both ends are included.
  private static EntryFilter filter(Form form, ZoneId zone) {
    Optional<StatementType> type = form.choice("type", StatementType.class);
    Optional<Instant> from = form.date("from").map(day -> start(day, zone));
    Optional<Instant> until = form.date("to").map(day -> start(day.plusDays(1), zone));
    return new EntryFilter(StatementType.kinds(type), from, until);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The whole filtered statement as a file. */
  @GET
  @Path("points.{format}")
  public Response export(@PathParam("format") String format) {
    MemberId me = me();
    EntryFilter filter = filter(Form.of(request), Portal.zone(request));
    return Export.<EntryView>of(request, "points")
        .column("points.export.number", EntryView::seq)
        .column("points.export.at", EntryView::at)
        .said("points.export.kind", (say, entry) -> say.word("kind", entry.kind()))
        .column("points.export.points", entry -> entry.points().toDecimal())
        .column("points.export.after", entry -> entry.availableAfter().toDecimal())
        .said("points.export.source", (say, entry) -> say.word("source", entry.source().kind()))
        .column("points.export.reference", entry -> entry.source().reference())
        .said("points.export.why", PointsController::why)
        .column("points.export.rule", EntryView::rule)
        .column("points.export.version", EntryView::ruleVersion)
        .as(format, Rows.of(page -> points.statement(me, filter, page).entries()));
  }

  private static String why(Say say, EntryView entry) {
    return say.inOneLine(
        entry.explanation().steps().stream().map(step -> say.step(step.op(), step.values())));
  }

  @GET
  @Path("points/{seq}")
  public Page show(@PathParam("seq") String number) {
    // A line under another of the member's numbers is named by both.
    String[] parts = number.split("-", 2);
    MemberId account = parts.length == 1 ? me() : new MemberId(seq(parts[0]));
    EntryDetail detail = points.entry(me(), account, seq(parts[parts.length - 1]));
    return Page.of("points/show")
        .with("entry", detail.entry())
        .with("lots", detail.lots())
        .with("reason", adjustments.reason(me(), detail.entry().source()).orElse(""));
  }

  private static long seq(String number) {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      throw new NotFound("entry");
    }
  }

  @GET
  @Path("points/expiry")
  public Page expiry() {
    AccountView account = Retry.run(() -> points.account(me()));
    YearMonth running = YearMonth.from(clock.now().atZone(Portal.zone(request)));
    return Page.of("points/expiry")
        .with("account", account)
        .with("chart", ExpiryChart.of(account, running, request));
  }
}
