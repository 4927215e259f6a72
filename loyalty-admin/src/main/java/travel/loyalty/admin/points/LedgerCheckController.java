package travel.loyalty.admin.points;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import travel.loyalty.points.AuditReport;
import travel.loyalty.points.PointsService;
import travel.loyalty.ui.Page;

/** Runs the invariants of the ledger when asked to; it only reads. */
@Path("/points/check")
@RequestScoped
public class LedgerCheckController {

  @Inject private PointsService points;

  @GET
  public Page show(@QueryParam("run") String run) {
    List<AuditReport> reports = run == null ? List.of() : List.of(points.audit());
    return Page.of("points/check").with("reports", reports);
  }
}
