package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.activity.ActivityOutcome;
import travel.loyalty.activity.ActivityResult;
import travel.loyalty.activity.ActivityService;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.Json;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/** Results of activities, as the quiz or the contest's jury tells them. */
@Path("/activities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {

  private static final int REFERENCE_MAX = 100;
  private static final int SCORE_MAX = 999_999;

  @EJB private ActivityService activities;
  @Inject private CurrentCaller caller;
  @Inject private NamedMembers named;
  @Inject private Posts posts;
  @Inject private LedgerJson json;

  /** A result before it is known whether the member exists. */
  record Sent(MemberNumber number, Field<String> reference, Field<Integer> score) {}

  @POST
  @Path("/{code}/results")
  public Response record(@PathParam("code") String code, byte[] body) {
    return posts.answer(
        body,
        () -> {
          Sent sent = JsonBody.read(body, ActivityResource::sent);
          ActivityResult result =
              new ActivityResult(
                  code,
                  named.inBody(sent.number()),
                  sent.reference().get(),
                  sent.score().optional());
          return answer(activities.record(result, caller.actor()));
        });
  }

  static Supplier<Sent> sent(JsonObject body) {
    Field<MemberNumber> number = body.required("memberNumber", BookingReader.memberNumber());
    Field<String> reference = body.required("reference", Shapes.text(REFERENCE_MAX));
    Field<Integer> score = body.optional("score", Shapes.integer(0, SCORE_MAX));
    return () -> new Sent(number.get(), reference, score);
  }

  private ApiAnswer answer(ActivityOutcome outcome) {
    JsonNode entry = outcome.entry().map(json::entry).orElse(null);
    return ApiAnswer.json(
        outcome.repeated() ? 200 : 201,
        Json.object()
            .put("points", outcome.points().toString())
            .put("limit", outcome.limit().orElse(null))
            .set("entry", entry));
  }
}
