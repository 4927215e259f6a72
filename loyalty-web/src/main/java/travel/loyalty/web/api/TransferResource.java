package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.redemption.transfer.TransferRequest;
import travel.loyalty.redemption.transfer.TransferService;
import travel.loyalty.redemption.transfer.TransferView;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.web.api.json.Decimals;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.Json;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/** Points that one member gives to another at the order of a system. */
@Path("/members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TransferResource {

  private static final int NUMBER_MAX = 20;

  @EJB private TransferService transfers;
  @Inject private CurrentCaller caller;
  @Inject private NamedMembers named;
  @Inject private Posts posts;
  @Inject private Times times;

  @POST
  @Path("/{memberNumber}/transfers")
  public Response transfer(@PathParam("memberNumber") String number, byte[] body) {
    MemberId member = named.id(number);
    return posts.answer(
        body,
        () -> {
          TransferRequest request = JsonBody.read(body, TransferResource::request);
          return ApiAnswer.json(201, json(transfers.order(member, request, caller.actor())));
        });
  }

  static Supplier<TransferRequest> request(JsonObject body) {
    Field<String> to = body.required("to", Shapes.text(NUMBER_MAX));
    Field<Points> points = body.required("points", Decimals.points());
    Field<String> message = body.optional("message", Shapes.text(TransferRequest.MESSAGE_MAX));
    return () ->
        new TransferRequest(
            to.get(), points.get(), message.optional().orElse(""), Optional.empty());
  }

  private ObjectNode json(TransferView transfer) {
    return Json.object()
        .put("id", Long.toString(transfer.id()))
        .put("state", transfer.state().name())
        .put("to", transfer.to().number().grouped())
        .put("points", transfer.points().toString())
        .put("arrivesAt", times.write(transfer.arrivesAt()));
  }
}
