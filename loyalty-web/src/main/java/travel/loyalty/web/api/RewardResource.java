package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.redemption.order.Offer;
import travel.loyalty.redemption.order.OfferSearch;
import travel.loyalty.redemption.order.RedemptionService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.web.api.json.Json;

/** What may be had for points: by a member where one is named, else by anybody. */
@Path("/rewards")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RewardResource {

  @EJB private RedemptionService redemptions;
  @Inject private NamedMembers named;
  @Inject private Reads reads;
  @Inject private RedemptionJson json;

  @GET
  public Response list(
      @QueryParam("memberNumber") String number,
      @QueryParam("limit") String limit,
      @QueryParam("after") String after) {
    PageRequest page = Paging.of(limit, after);
    PageOf<Offer> offers =
        member(number)
            .map(member -> redemptions.offers(member, OfferSearch.ALL, page))
            .orElseGet(() -> redemptions.offersToAnybody(page));
    return reads.answer(Json.object(), "rewards", offers, json::offer);
  }

  @GET
  @Path("/{code}")
  public Response show(@PathParam("code") String code, @QueryParam("memberNumber") String number) {
    Offer offer =
        member(number)
            .map(member -> redemptions.offer(member, code))
            .orElseGet(() -> redemptions.offerToAnybody(code));
    return reads.answer(json.offer(offer));
  }

  private Optional<MemberId> member(String number) {
    return Optional.ofNullable(number).map(named::id);
  }
}
