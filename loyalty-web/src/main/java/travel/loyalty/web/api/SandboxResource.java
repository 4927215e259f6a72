package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Supplier;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.SandboxClock;
import travel.loyalty.web.api.json.Field;
import travel.loyalty.web.api.json.Json;
import travel.loyalty.web.api.json.JsonBody;
import travel.loyalty.web.api.json.JsonObject;
import travel.loyalty.web.api.json.Shapes;

/** The clock of a sandbox. In production there is none. */
@Path("/sandbox/clock")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SandboxResource {

  @Inject private SandboxClock clock;
  @Inject private Settings settings;
  @Inject private Times times;

  @GET
  public Response show() {
    requireSandbox();
    return ApiAnswer.json(200, now()).toResponse();
  }

  /** Answers when everything that fell due on the way is done. */
  @PUT
  public Response move(byte[] body) {
    requireSandbox();
    clock.moveTo(JsonBody.read(body, SandboxResource::target));
    return ApiAnswer.json(200, now()).toResponse();
  }

  static Supplier<Instant> target(JsonObject body) {
    Field<Instant> now = body.required("now", Shapes.instant());
    return now;
  }

  private ObjectNode now() {
    return Json.object().put("now", times.write(clock.now()));
  }

  private void requireSandbox() {
    if (!settings.isSandbox()) {
      throw new NotFound("sandbox clock");
    }
  }
}
