package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Optional;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.points.Reversal.Fault;
import travel.loyalty.redemption.order.FulfilmentService;
import travel.loyalty.redemption.order.RedeemRequest;
import travel.loyalty.redemption.order.Redemption;
import travel.loyalty.redemption.order.RedemptionService;
import travel.loyalty.shared.NotFound;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/** Orders of rewards: made, looked at, and taken back. */
@Path("/redemptions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RedemptionResource {

  private static final int CODE_MAX = 40;

  @EJB private RedemptionService redemptions;
  @EJB private FulfilmentService fulfilment;
  @Inject private CurrentCaller caller;
  @Inject private NamedMembers named;
  @Inject private Posts posts;
  @Inject private Reads reads;
  @Inject private Links links;
  @Inject private RedemptionJson json;

  /** An order before it is known whether the member exists. */
  record Sent(MemberNumber number, String reward, int quantity, String note) {}

  /** Why an order is taken back. */
  record Cancellation(Fault fault, String reason) {}

  @POST
  public Response redeem(byte[] body) {
    return posts.answer(
        body,
        () -> {
          Sent sent = JsonBody.read(body, RedemptionResource::sent);
          RedeemRequest request =
              new RedeemRequest(
                  named.inBody(sent.number()),
                  sent.reward(),
                  sent.quantity(),
                  sent.note(),
                  Optional.empty(),
                  Optional.empty());
          Redemption redemption = redemptions.redeem(request, caller.actor());
          return ApiAnswer.json(201, whole(redemption))
              .with("Location", links.to("/redemptions/" + redemption.id()));
        });
  }

  static Supplier<Sent> sent(JsonObject body) {
    Field<MemberNumber> number = body.required("memberNumber", BookingReader.memberNumber());
    Field<String> reward = body.required("reward", Shapes.text(CODE_MAX));
    Field<Integer> quantity =
        body.optional("quantity", Shapes.integer(1, RedeemRequest.QUANTITY_MAX));
    Field<Supplier<String>> fulfilment = body.object("fulfilment", RedemptionResource::note);
    return () ->
        new Sent(
            number.get(),
            reward.get(),
            quantity.optional().orElse(1),
            fulfilment.optional().map(Supplier::get).orElse(""));
  }

  private static Supplier<String> note(JsonObject fulfilment) {
    Field<String> note = fulfilment.optional("note", Shapes.text(RedeemRequest.NOTE_MAX));
    return () -> note.orElse("");
  }

  @GET
  @Path("/{id}")
  public Response show(@PathParam("id") String id) {
    return reads.answer(whole(find(id)));
  }

  @POST
  @Path("/{id}/cancel")
  public Response cancel(@PathParam("id") String id, byte[] body) {
    long order = find(id).id();
    return posts.answer(
        body,
        () -> {
          Cancellation why = JsonBody.read(body, RedemptionResource::cancellation);
          return ApiAnswer.json(
              200, whole(fulfilment.cancel(order, why.fault(), why.reason(), caller.actor())));
        });
  }

  static Supplier<Cancellation> cancellation(JsonObject body) {
    Field<Fault> fault = body.required("fault", Shapes.oneOf(Fault.class));
    Field<String> reason = body.required("reason", Shapes.text(RedeemRequest.NOTE_MAX));
    return () -> new Cancellation(fault.get(), reason.get());
  }

  private ObjectNode whole(Redemption redemption) {
    return json.redemption(redemption, fulfilment.steps(redemption.id()));
  }

  // Of a member whom the client does not know there are no orders either.
  private Redemption find(String id) {
    return number(id)
        .map(fulfilment::find)
        .filter(redemption -> named.isKnown(redemption.member().id()))
        .orElseThrow(() -> new NotFound("redemption"));
  }

  private static Optional<Long> number(String id) {
    try {
      return Optional.of(Long.valueOf(id));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
