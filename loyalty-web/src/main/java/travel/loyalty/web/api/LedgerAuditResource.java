package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.points.AuditReport;
import travel.loyalty.points.PointsService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.web.api.json.Json;

/** Runs the ledger's invariants. */
@Path("/audit/ledger")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerAuditResource {

  @EJB private PointsService points;
  @Inject private Members members;
  @Inject private Times times;

  @GET
  public Response check() {
    AuditReport report = points.audit();
    Map<MemberId, MemberRef> concerned = members.refs(concerned(report));
    ObjectNode node =
        Json.object().put("ok", report.isOk()).put("checkedAt", times.write(report.checkedAt()));
    node.set("invariants", Json.array(report.invariants(), r -> invariant(r, concerned)));
    return ApiAnswer.json(200, node).toResponse();
  }

  private static List<MemberId> concerned(AuditReport report) {
    return report.invariants().stream()
        .flatMap(result -> result.violations().stream())
        .map(AuditReport.Violation::member)
        .toList();
  }

  private static JsonNode invariant(AuditReport.Result result, Map<MemberId, MemberRef> members) {
    ObjectNode node = Json.object().put("code", result.code()).put("checked", result.checked());
    node.set("violations", Json.array(result.violations(), v -> violation(v, members)));
    return node;
  }

  private static JsonNode violation(
      AuditReport.Violation violation, Map<MemberId, MemberRef> members) {
    String number =
        Optional.ofNullable(members.get(violation.member()))
            .map(member -> member.number().grouped())
            .orElse(null);
    return Json.object()
        .put("problem", violation.problem())
        .put("memberNumber", number)
        .put("lot", violation.lot().map(String::valueOf).orElse(null))
        .put("seq", violation.seq().orElse(null))
        .put("expected", violation.expected())
        .put("found", violation.found());
  }
}
