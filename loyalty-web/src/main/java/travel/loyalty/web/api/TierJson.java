package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberService;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Points;
import travel.loyalty.web.api.json.Json;

/**
 * Writes a member's tier. Nobody is evaluated yet: everybody stands on the programme's lowest level
 * since joining, without an end, and nothing counts towards the next (docs/api.md).
 */
@Dependent
class TierJson {

  @EJB private ProgrammeService programmes;
  @EJB private MemberService members;

  JsonNode of(MemberNumber number) {
    Programme programme = programmes.current();
    ObjectNode node =
        Json.object()
            .put("code", programme.lowestLevel().code())
            .put("since", day(members.find(number).joinedAt(), programme.zone()))
            .putNull("until");
    node.set("qualifying", nothing());
    return node.putNull("next");
  }

  private static String day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone).toString();
  }

  private static JsonNode nothing() {
    return Json.object()
        .put("spend", Points.ZERO.toString())
        .put("trips", 0)
        .put("points", Points.ZERO.toString());
  }
}
