package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.points.HoldService;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Retry;
import travel.loyalty.web.api.json.Decimals;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;

/** Holds that were authorised: they are captured once, or given back. */
@Path("/holds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HoldResource {

  @EJB private HoldService holds;
  @Inject private CurrentCaller caller;
  @Inject private Posts posts;
  @Inject private Reads reads;
  @Inject private LedgerJson json;

  @GET
  @Path("/{id}")
  public Response show(@PathParam("id") String id) {
    return reads.answer(json.hold(holds.find(number(id), caller.actor())));
  }

  @POST
  @Path("/{id}/capture")
  public Response capture(@PathParam("id") String id, byte[] body) {
    long hold = number(id);
    return posts.answer(
        body,
        () -> {
          Points points = JsonBody.read(body, HoldResource::points);
          return ApiAnswer.json(200, json.hold(holds.capture(hold, points, caller.actor())));
        });
  }

  static Supplier<Points> points(JsonObject body) {
    return body.required("points", Decimals.points())::get;
  }

  @DELETE
  @Path("/{id}")
  public Response release(@PathParam("id") String id) {
    long hold = number(id);
    Retry.run(
        () -> {
          holds.release(hold, caller.actor());
          return hold;
        });
    return Response.noContent().build();
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new NotFound("hold");
    }
  }
}
