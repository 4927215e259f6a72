package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.shared.NotFound;
import travel.loyalty.tier.benefit.BenefitService;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/** Uses of benefits that the client recorded: as they stand, and taken back. */
@Path("/benefit-uses")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BenefitUseResource {

  private static final int REASON_MAX = 500;

  @EJB private BenefitService benefits;
  @Inject private CurrentCaller caller;
  @Inject private Posts posts;
  @Inject private Reads reads;
  @Inject private BenefitJson json;

  @GET
  @Path("/{id}")
  public Response show(@PathParam("id") String id) {
    return reads.answer(json.use(benefits.find(number(id), caller.actor())));
  }

  @POST
  @Path("/{id}/take-back")
  public Response takeBack(@PathParam("id") String id, byte[] body) {
    long use = number(id);
    return posts.answer(
        body,
        () -> {
          String reason = JsonBody.read(body, BenefitUseResource::reason);
          return ApiAnswer.json(200, json.use(benefits.takeBack(use, reason, caller.actor())));
        });
  }

  static Supplier<String> reason(JsonObject body) {
    return body.required("reason", Shapes.text(REASON_MAX))::get;
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new NotFound("benefit-use");
    }
  }
}
