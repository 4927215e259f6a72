package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.laboratory.ReplayId;
import travel.loyalty.laboratory.ReplayRequest;
import travel.loyalty.laboratory.ReplayService;
import travel.loyalty.laboratory.ReplayView;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/** Replays of recorded bookings by another programme; the work goes on after the answer. */
@Path("/programme/simulations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SimulationResource {

  @EJB private ReplayService laboratory;
  @Inject private CurrentCaller caller;
  @Inject private Posts posts;
  @Inject private Reads reads;
  @Inject private SimulationJson json;

  @POST
  public Response start(byte[] body) {
    return posts.answer(
        body,
        () -> {
          ReplayRequest asked =
              JsonBody.of(body).read(SimulationResource::request, SimulationResource::faults);
          return json.accepted(laboratory.start(asked, caller.actor()));
        });
  }

  static Supplier<ReplayRequest> request(JsonObject body) {
    Field<JsonNode> programme = body.optional("programme", Shapes.document());
    Field<LocalDate> from = body.required("from", Shapes.day());
    Field<LocalDate> to = body.required("to", Shapes.day());
    return () ->
        new ReplayRequest(
            Optional.empty(), programme.optional().map(JsonNode::toString), from.get(), to.get());
  }

  /** What is wrong in the document, by its place in the body. */
  private static List<FieldError> faults(ReplayRequest asked) {
    try {
      asked.document().ifPresent(ProgrammeDocument::parse);
      return List.of();
    } catch (Refused refused) {
      return refused.errors().stream()
          .map(e -> new FieldError("/programme" + e.pointer(), e.code(), e.arguments()))
          .toList();
    }
  }

  /** How far it is, and what came of it; of another's there is none. */
  @GET
  @Path("/{id}")
  public Response show(@PathParam("id") String id) {
    ReplayView replay =
        Optional.of(id)
            .filter(text -> text.matches("[0-9]{1,18}"))
            .flatMap(text -> laboratory.find(new ReplayId(Long.parseLong(text))))
            .filter(found -> found.askedBy().equals(caller.actor().toString()))
            .orElseThrow(() -> new NotFound("simulation"));
    return reads.answer(
        json.simulation(replay, laboratory.rules(replay.id()), laboratory.levels(replay.id())));
  }
}
