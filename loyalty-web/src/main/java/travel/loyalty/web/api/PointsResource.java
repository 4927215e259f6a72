package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.StaffLimits;
import travel.loyalty.household.HouseholdService;
import travel.loyalty.offset.OffsetOrder;
import travel.loyalty.offset.OffsetService;
import travel.loyalty.points.HoldPurpose;
import travel.loyalty.points.HoldRequest;
import travel.loyalty.points.HoldService;
import travel.loyalty.points.HoldView;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.adjustment.AdjustmentOutcome;
import travel.loyalty.points.adjustment.AdjustmentRequest;
import travel.loyalty.points.adjustment.AdjustmentService;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.web.api.OffsetReader.WantedHold;
import travel.loyalty.web.api.json.Decimals;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.Json;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/**
 * A member's points: what there is, what happened, and changes by decision. Its path is that of
 * {@link MemberResource}: JAX-RS looks no further than the class of the longest path that fits.
 */
@Path("/members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PointsResource {

  private static final int REASON_MAX = 500;
  private static final int REFERENCE_MAX = 100;

  @EJB private PointsService points;
  @EJB private AdjustmentService adjustments;
  @EJB private HoldService holds;
  @EJB private HouseholdService households;
  @EJB private OffsetService offsets;
  @EJB private StaffLimits limits;
  @Inject private CurrentCaller caller;
  @Inject private NamedMembers named;
  @Inject private Posts posts;
  @Inject private Reads reads;
  @Inject private Links links;
  @Inject private LedgerJson json;
  @Inject private TierJson tiers;

  @GET
  @Path("/{memberNumber}/balance")
  public Response balance(@PathParam("memberNumber") String number) {
    return reads.answer(LedgerJson.balance(points.balance(named.id(number))));
  }

  @GET
  @Path("/{memberNumber}/account")
  public Response account(@PathParam("memberNumber") String number) {
    MemberId member = named.id(number);
    return reads.answer(json.account(points.account(member), tiers.of(member)));
  }

  @GET
  @Path("/{memberNumber}/ledger")
  public Response ledger(
      @PathParam("memberNumber") String number,
      @QueryParam("limit") String limit,
      @QueryParam("after") String after) {
    MemberId member = named.id(number);
    return reads.answer(
        "entries",
        points.ledger(member, Paging.of(limit, after)),
        entry -> json.entry(entry, member));
  }

  @POST
  @Path("/{memberNumber}/adjustments")
  public Response adjust(@PathParam("memberNumber") String number, byte[] body) {
    MemberId member = named.id(number);
    return posts.answer(
        body,
        () -> {
          AdjustmentRequest request = JsonBody.read(body, o -> adjustment(member, o));
          Points limit = limits.adjustmentLimit(caller.get());
          return answer(adjustments.request(request, limit, caller.actor()));
        });
  }

  static Supplier<AdjustmentRequest> adjustment(MemberId member, JsonObject body) {
    Field<Points> points = body.required("points", Decimals.signedPoints());
    Field<String> reason = body.required("reason", Shapes.text(REASON_MAX));
    Field<String> reference = body.required("reference", Shapes.text(REFERENCE_MAX));
    return () -> new AdjustmentRequest(member, points.get(), reason.get(), reference.get());
  }

  @POST
  @Path("/{memberNumber}/holds")
  public Response hold(@PathParam("memberNumber") String number, byte[] body) {
    MemberId member = named.id(number);
    return posts.answer(
        body,
        () -> {
          WantedHold wanted = JsonBody.of(body).read(o -> hold(member, o), WantedHold::faults);
          HoldView hold = authorised(wanted);
          return ApiAnswer.json(201, json.hold(hold))
              .with("Location", links.to("/holds/" + hold.id()));
        });
  }

  private HoldView authorised(WantedHold wanted) {
    HoldRequest request = payers(wanted);
    return wanted
        .booked()
        .map(order -> offsets.authorise(request, order, caller.actor()))
        .orElseGet(() -> holds.authorise(request, caller.actor()));
  }

  private HoldRequest payers(WantedHold wanted) {
    HoldRequest own = wanted.request();
    return wanted.ofHousehold() ? own.along(households.payers(own.member())) : own;
  }

  static Supplier<WantedHold> hold(MemberId member, JsonObject body) {
    Field<Points> points = body.required("points", Decimals.points());
    Field<HoldPurpose> purpose = body.required("purpose", Shapes.oneOf(HoldPurpose.class));
    Field<String> reference = body.required("reference", Shapes.text(REFERENCE_MAX));
    Field<Instant> expiresAt = body.optional("expiresAt", Shapes.instant());
    Field<Boolean> household = body.optional("household", Shapes.bool());
    Supplier<OffsetOrder> order = OffsetReader.order(body);
    return () ->
        new WantedHold(
            new HoldRequest(
                member, points.get(), purpose.get(), reference.get(), expiresAt.optional()),
            household.optional().orElse(false),
            order.get());
  }

  private ApiAnswer answer(AdjustmentOutcome outcome) {
    if (outcome instanceof AdjustmentOutcome.Waiting waiting) {
      return ApiAnswer.json(202, Json.object().put("approval", Long.toString(waiting.approval())));
    }
    AdjustmentOutcome.Done done = (AdjustmentOutcome.Done) outcome;
    return ApiAnswer.json(done.posted().repeated() ? 200 : 201, json.posted(done.posted()));
  }
}
