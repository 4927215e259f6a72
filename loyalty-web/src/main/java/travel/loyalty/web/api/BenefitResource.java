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
import travel.loyalty.shared.MemberId;
import travel.loyalty.tier.benefit.BenefitService;
import travel.loyalty.tier.benefit.BenefitUse;
import travel.loyalty.tier.benefit.UseRequest;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/**
 * What a member may use besides points, and the record of a use. Its path is that of {@link
 * MemberResource}, for the reason that {@link PointsResource} tells.
 */
@Path("/members")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BenefitResource {

  private static final int CODE_MAX = 40;
  private static final int REFERENCE_MAX = 100;
  private static final int NOTE_MAX = 500;

  @EJB private BenefitService benefits;
  @Inject private CurrentCaller caller;
  @Inject private NamedMembers named;
  @Inject private Posts posts;
  @Inject private Reads reads;
  @Inject private Links links;
  @Inject private BenefitJson json;

  @GET
  @Path("/{memberNumber}/benefits")
  public Response benefits(@PathParam("memberNumber") String number) {
    return reads.answer(json.benefits(benefits.of(named.id(number))));
  }

  @POST
  @Path("/{memberNumber}/benefit-uses")
  public Response use(@PathParam("memberNumber") String number, byte[] body) {
    MemberId member = named.id(number);
    return posts.answer(
        body,
        () -> {
          UseRequest request = JsonBody.read(body, o -> request(member, o));
          BenefitUse use = benefits.use(request, caller.actor());
          return ApiAnswer.json(201, json.use(use))
              .with("Location", links.to("/benefit-uses/" + use.id()));
        });
  }

  static Supplier<UseRequest> request(MemberId member, JsonObject body) {
    Field<String> benefit = body.required("benefit", Shapes.text(CODE_MAX));
    Field<String> reference = body.required("reference", Shapes.text(REFERENCE_MAX));
    Field<String> note = body.optional("note", Shapes.text(NOTE_MAX));
    return () -> new UseRequest(member, benefit.get(), reference.get(), note.optional().orElse(""));
  }
}
