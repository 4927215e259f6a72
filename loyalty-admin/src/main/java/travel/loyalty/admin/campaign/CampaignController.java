package travel.loyalty.admin.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import travel.loyalty.earning.campaign.BurnDown;
import travel.loyalty.earning.campaign.Campaign;
import travel.loyalty.earning.campaign.CampaignDay;
import travel.loyalty.earning.campaign.CampaignSearch;
import travel.loyalty.earning.campaign.CampaignService;
import travel.loyalty.earning.campaign.CampaignState;
import travel.loyalty.portal.Rows;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.chart.BarChart;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.text.Formats;

/** The campaigns, and how the budget of one goes down. */
@Path("/")
@RequestScoped
public class CampaignController {

  private static final int ROWS = 50;
  private static final int CHART_DAYS = 14;
  private static final int YEAR_LETTERS = 5;
  private static final List<Choice> STATES = Choice.of(CampaignState.class, "campaign.state");

  @EJB private CampaignService campaigns;
  @Context private HttpServletRequest request;

  @GET
  @Path("campaigns")
  public Page list() {
    Form form = Form.of(request);
    CampaignSearch search = search(form);
    PageOf<Campaign> found = campaigns.search(search, new PageRequest(Pager.after(request), ROWS));
    LocalDate today = campaigns.today();
    Formats formats = Formats.of(request);
    return Page.of("campaign/list")
        .with("form", form)
        .with("searched", !search.text().isBlank() || search.state().isPresent())
        .with("states", STATES)
        .with(
            "rows", found.rows().stream().map(row -> CampaignRow.of(row, today, formats)).toList())
        .with("pager", Pager.of(request, found.next()));
  }

  private static CampaignSearch search(Form form) {
    return new CampaignSearch(form.text("q"), form.choice("state", CampaignState.class));
  }

  @GET
  @Path("campaigns.{format}")
  public Response export(@PathParam("format") String format) {
    CampaignSearch search = search(Form.of(request));
    LocalDate today = campaigns.today();
    return Export.<Campaign>of(request, "campaigns")
        .column("campaign.code", Campaign::code)
        .said("campaign.state", (say, row) -> say.code("campaign.state", row.state()))
        .column("campaign.from", row -> row.window().from())
        .column("campaign.to", row -> row.window().to().orElse(null))
        .column("campaign.budget", row -> decimal(row.burnDown().map(BurnDown::budget)))
        .column("campaign.given", row -> decimal(row.given()))
        .column("campaign.left", row -> decimal(row.burnDown().map(BurnDown::left)))
        .column("campaign.pace", row -> decimal(row.burnDown().map(BurnDown::pace)))
        .said(
            "campaign.forecast",
            (say, row) -> say.code("campaign.forecast", row.forecast(today).kind()))
        .column("campaign.forecast-on", row -> row.forecast(today).on().orElse(null))
        .as(format, Rows.of(page -> campaigns.search(search, page)));
  }

  private static Object decimal(Optional<Points> points) {
    return points.map(Points::toDecimal).orElse(null);
  }

  @GET
  @Path("campaigns/{code}")
  public Page show(@PathParam("code") String code) {
    Campaign campaign = campaign(code);
    PageOf<CampaignDay> days = campaigns.days(code, new PageRequest(Pager.after(request), ROWS));
    Page page =
        Page.of("campaign/show")
            .with("row", CampaignRow.of(campaign, campaigns.today(), Formats.of(request)))
            .with("paceDays", campaign.burnDown().map(BurnDown::days).orElse(BurnDown.PACE_DAYS))
            .with("days", days.rows())
            .with("pager", Pager.of(request, days.next()));
    return page.with("chart", campaign.burnDown().map(down -> chart(code, down.budget())));
  }

  private BarChart chart(String code, Points budget) {
    Formats formats = Formats.of(request);
    return BarChart.againstScale(
        campaigns.lastDays(code, CHART_DAYS).stream()
            .map(day -> column(day, budget.minus(day.total()).max(Points.ZERO), formats))
            .toList());
  }

  static BarChart.Column column(CampaignDay day, Points left, Formats formats) {
    return new BarChart.Column(
        day.day().toString().substring(YEAR_LETTERS),
        List.of(left.toDecimal(), day.given().max(Points.ZERO).toDecimal()),
        List.of(formats.pointsExact(left), formats.pointsExact(day.given())));
  }

  @GET
  @Path("campaigns/{code}.{format}")
  public Response exportDays(@PathParam("code") String code, @PathParam("format") String format) {
    campaign(code);
    return Export.<CampaignDay>of(request, "campaign-" + code)
        .column("campaign.day", CampaignDay::day)
        .column("campaign.given", day -> day.given().toDecimal())
        .column("campaign.total", day -> day.total().toDecimal())
        .as(format, Rows.of(page -> campaigns.days(code, page)));
  }

  private Campaign campaign(String code) {
    return campaigns.find(code).orElseThrow(() -> new NotFound("campaign " + code));
  }
}
