package travel.loyalty.admin.worksheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import travel.loyalty.programme.worksheet.Place;

/** Which classes of members have a ladder of their own. */
@Path("/worksheets/{id}/ladders/{class}")
@RequestScoped
public class LadderController extends PartController {

  /** Gives a class of members a ladder of its own, at first like that of everybody. */
  @POST
  public Response add(@PathParam("id") long id, @PathParam("class") String memberClass) {
    String pointer = Ladders.own(memberClass);
    return change(
        id,
        TierPartController.REVIEW,
        "worksheet.saved",
        document -> {
          ObjectNode levels = document.part(Place.of("/tiers", "levels"));
          return document.has(pointer) ? document : document.set(pointer, levels);
        });
  }

  /** Takes the ladder of a class away: its members have that of everybody again. */
  @POST
  @Path("remove")
  public Response remove(@PathParam("id") long id, @PathParam("class") String memberClass) {
    String pointer = Ladders.own(memberClass);
    return change(
        id,
        TierPartController.REVIEW,
        "worksheet.removed",
        document ->
            document.has(pointer)
                ? document.remove(pointer, document.mark(Place.of(pointer)))
                : document);
  }
}
