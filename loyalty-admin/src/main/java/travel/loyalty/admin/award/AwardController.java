package travel.loyalty.admin.award;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import travel.loyalty.activity.AwardService;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.export.Export;
import travel.loyalty.ui.export.Export.Batch;
import travel.loyalty.ui.text.Formats;

/** All awards on one page: a document holds a handful. */
@Path("/")
@RequestScoped
public class AwardController {

  @EJB private AwardService awards;
  @Context private HttpServletRequest request;

  @GET
  @Path("awards")
  public Page list() {
    return Page.of("award/list").with("awards", rows()).with("pager", Pager.of(request, ""));
  }

  @GET
  @Path("awards.{format}")
  public Response export(@PathParam("format") String format) {
    return Export.<AwardRow>of(request, "awards")
        .column("award.code", AwardRow::code)
        .column("award.rule", AwardRow::rule)
        .column("award.limits", row -> String.join("; ", row.limits()))
        .column("award.times", row -> row.total().times())
        .column("award.given", row -> row.total().points().toDecimal())
        .column("award.budget", row -> row.budget().map(Points::toDecimal).orElse(null))
        .column("award.left", row -> row.left().map(Points::toDecimal).orElse(null))
        .as(format, position -> new Batch<>(rows(), ""));
  }

  private List<AwardRow> rows() {
    AwardWords words = new AwardWords(Say.to(request), Formats.of(request));
    return awards.list().stream().map(words::row).toList();
  }
}
