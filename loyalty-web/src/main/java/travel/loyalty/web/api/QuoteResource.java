package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import travel.loyalty.booking.BookingRevision;
import travel.loyalty.earning.EarningService;
import travel.loyalty.offset.OffsetService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.web.api.json.JsonBody;

/** What a booking would do, without doing it. */
@Path("/quotes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {

  @EJB private EarningService earning;
  @EJB private OffsetService offsets;
  @Inject private NamedMembers named;
  @Inject private BookingFaults faults;
  @Inject private BookingJson json;

  @POST
  @Path("/earning")
  public Response earning(byte[] body) {
    BookingRevision proposed = JsonBody.of(body).read(BookingReader::proposed, faults::of);
    return ApiAnswer.json(200, json.quote(earning.quote(proposed))).toResponse();
  }

  @POST
  @Path("/offset")
  public Response offset(byte[] body) {
    OffsetReader.Asked asked = JsonBody.read(body, OffsetReader::asked);
    MemberId member = named.inBody(asked.member());
    return ApiAnswer.json(200, OffsetJson.quote(offsets.quote(member, asked.order()))).toResponse();
  }
}
