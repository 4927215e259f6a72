package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.Json;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;
import travel.loyalty.webhook.DeliverySearch;
import travel.loyalty.webhook.DeliveryState;
import travel.loyalty.webhook.DeliveryView;
import travel.loyalty.webhook.EventType;
import travel.loyalty.webhook.NewWebhook;
import travel.loyalty.webhook.WebhookChange;
import travel.loyalty.webhook.WebhookService;
import travel.loyalty.webhook.WebhookState;
import travel.loyalty.webhook.WebhookView;

/**
 * The client's own webhooks and their deliveries. No answer with a secret is kept for a repeated
 * key: the same address twice is refused instead.
 */
@Path("/webhooks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

  private static final int TYPE_MAX = 40;
  private static final int TYPES_MAX = 20;

  @EJB private WebhookService webhooks;
  @Inject private CurrentCaller caller;
  @Inject private Reads reads;
  @Inject private Links links;
  @Inject private WebhookJson json;

  @GET
  public Response list() {
    return reads.answer("webhooks", new PageOf<>(webhooks.list(client()), ""), json::webhook);
  }

  @POST
  public Response create(byte[] body) {
    WebhookChange asked = JsonBody.read(body, WebhookResource::change);
    NewWebhook made = Retry.run(() -> webhooks.create(client(), asked, caller.actor()));
    return ApiAnswer.json(201, json.withSecret(made))
        .with("Location", links.to("/webhooks/" + made.webhook().id()))
        .toResponse();
  }

  @GET
  @Path("/{id}")
  public Response show(@PathParam("id") String id) {
    return reads.answer(json.webhook(find(id)));
  }

  @PUT
  @Path("/{id}")
  public Response put(@PathParam("id") String id, byte[] body) {
    WebhookView before = find(id);
    reads.requireMatch(() -> Optional.of(Json.bytes(json.webhook(before))));
    WebhookChange asked = JsonBody.read(body, WebhookResource::change);
    WebhookView changed =
        Retry.run(
            () -> webhooks.change(client(), before.id(), before.version(), asked, caller.actor()));
    return reads.answer(json.webhook(changed));
  }

  static Supplier<WebhookChange> change(JsonObject body) {
    Field<String> url = body.required("url", Shapes.raw());
    Field<List<EventType>> types =
        body.required(
            "types",
            Shapes.listOf(
                Shapes.parsed(TYPE_MAX, "webhook-type", WebhookResource::offered), TYPES_MAX));
    Field<WebhookState> state = body.optional("state", Shapes.oneOf(WebhookState.class));
    return () ->
        new WebhookChange(url.get(), Set.copyOf(types.get()), state.orElse(WebhookState.ACTIVE));
  }

  private static EventType offered(String text) {
    return EventType.of(text)
        .filter(EventType.offered()::contains)
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  @DELETE
  @Path("/{id}")
  public Response remove(@PathParam("id") String id) {
    long webhook = number(id);
    Retry.run(() -> webhooks.remove(client(), webhook, caller.actor()));
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/rotate")
  public Response rotate(@PathParam("id") String id) {
    long webhook = number(id);
    NewWebhook rotated = Retry.run(() -> webhooks.rotate(client(), webhook, caller.actor()));
    return ApiAnswer.json(200, json.withSecret(rotated)).toResponse();
  }

  @GET
  @Path("/{id}/deliveries")
  public Response deliveries(
      @PathParam("id") String id,
      @QueryParam("type") String type,
      @QueryParam("state") String state,
      @QueryParam("limit") String limit,
      @QueryParam("after") String after) {
    PageOf<DeliveryView> page =
        webhooks.deliveries(client(), number(id), search(type, state), Paging.of(limit, after));
    return reads.answer("deliveries", page, json::delivery);
  }

  private static DeliverySearch search(String type, String state) {
    Optional<EventType> wanted =
        Optional.ofNullable(type)
            .map(
                text ->
                    EventType.of(text).orElseThrow(() -> Refused.invalid("?type", "webhook-type")));
    return new DeliverySearch(wanted, Optional.ofNullable(state).map(WebhookResource::state));
  }

  private static DeliveryState state(String text) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.invalid(
                    "?state",
                    "unknown-value",
                    Map.of("known", Arrays.toString(DeliveryState.values()))));
  }

  @POST
  @Path("/deliveries/{id}/resend")
  public Response resend(@PathParam("id") String id) {
    long delivery = number(id);
    DeliveryView again = Retry.run(() -> webhooks.resend(client(), delivery, caller.actor()));
    return ApiAnswer.json(202, json.delivery(again)).toResponse();
  }

  private WebhookView find(String id) {
    return webhooks.get(client(), number(id));
  }

  private long client() {
    return Long.parseLong(caller.get().subject());
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new NotFound("webhook");
    }
  }
}
