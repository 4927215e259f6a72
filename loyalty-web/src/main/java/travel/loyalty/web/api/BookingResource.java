package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.earning.BookingReceipt;
import travel.loyalty.earning.EarningService;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Retry;
import travel.loyalty.web.api.json.Json;
import travel.loyalty.web.api.json.JsonBody;

/** Bookings, sent as they stand. */
@Path("/bookings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BookingResource {

  @EJB private EarningService earning;
  @Inject private CurrentCaller caller;
  @Inject private BookingFaults faults;
  @Inject private BookingBatch batch;
  @Inject private BookingJson json;
  @Inject private NamedMembers named;
  @Inject private Posts posts;
  @Inject private Reads reads;
  @Inject private Links links;

  @PUT
  @Path("/{source}/{reference}")
  public Response put(
      @PathParam("source") String source, @PathParam("reference") String reference, byte[] body) {
    BookingKey key = new BookingKey(source, reference);
    BookingRevision revision =
        JsonBody.of(body).read(o -> BookingReader.booking(o, () -> key), faults::of);
    reads.requireMatch(() -> earning.find(key, caller.actor()).map(this::bytes));
    BookingReceipt receipt = Retry.run(() -> earning.record(revision, caller.actor()));
    receipt.booking().member().ifPresent(named::introduce);
    return answer(receipt).toResponse();
  }

  private ApiAnswer answer(BookingReceipt receipt) {
    ApiAnswer answer =
        ApiAnswer.json(
            receipt.created() ? 201 : 200, json.booking(receipt.booking(), receipt.entries()));
    BookingKey key = receipt.booking().booking().key();
    return receipt.created()
        ? answer.with(
            "Location",
            links.to(
                "/bookings/" + Links.encoded(key.source()) + "/" + Links.encoded(key.reference())))
        : answer;
  }

  @GET
  @Path("/{source}/{reference}")
  public Response show(
      @PathParam("source") String source, @PathParam("reference") String reference) {
    BookingReceipt found =
        earning
            .find(new BookingKey(source, reference), caller.actor())
            .orElseThrow(() -> new NotFound("booking"));
    return reads.answer(json.booking(found.booking(), found.entries()));
  }

  private byte[] bytes(BookingReceipt receipt) {
    return Json.bytes(json.booking(receipt.booking(), receipt.entries()));
  }

  @POST
  public Response postAll(byte[] body) {
    return posts.answer(body, () -> ApiAnswer.json(200, batch.record(body)));
  }
}
