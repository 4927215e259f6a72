package travel.loyalty.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.earning.EarningService;
import travel.loyalty.laboratory.ReplayRequest;
import travel.loyalty.laboratory.ReplayService;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeVersion;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.web.api.json.JsonBody;

/** The whole programme as one document, version by version. */
@Path("/programme")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

  private static final String MAY_PUBLISH = "programme:publish";
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

  @EJB private ProgrammeService programmes;
  @EJB private EarningService earning;
  @EJB private ReplayService laboratory;
  @Inject private CurrentCaller caller;
  @Inject private BusinessClock clock;
  @Inject private Reads reads;
  @Inject private ProgrammeJson json;
  @Inject private SimulationJson simulations;
  @Inject private Links links;
  @Inject private HttpServletRequest request;

  /** The document as it was sent, so that what was read can be changed and sent back. */
  @GET
  public Response show(
      @QueryParam("version") String version,
      @QueryParam("paidOn") String paidOn,
      @QueryParam("knownOn") String knownOn) {
    Programme programme =
        paidOn == null && knownOn == null
            ? version == null ? inForce() : numbered(version)
            : known(version, paidOn, knownOn);
    ApiAnswer answer =
        ApiAnswer.of(200, MediaType.APPLICATION_JSON, document(programme))
            .with("ETag", Reads.tag(document(programme)))
            .with("Programme-Version", Integer.toString(programme.version()));
    boolean same = Reads.matches(request.getHeader("If-None-Match"), answer.headers().get("ETag"));
    return (same ? new ApiAnswer(304, answer.headers(), new byte[0]) : answer).toResponse();
  }

  // As it is at this moment, whoever published it: what is read here is changed and sent back.
  private Programme inForce() {
    return programmes.inForceAt(clock.now());
  }

  private Programme known(String version, String paidOn, String knownOn) {
    if (version != null) {
      throw Refused.invalid("?version", "not-allowed");
    }
    LocalDate today = LocalDate.ofInstant(clock.now(), inForce().zone());
    return programmes
        .inForceOn(day("?paidOn", paidOn, today), day("?knownOn", knownOn, today))
        .orElseThrow(() -> new NotFound("programme version"));
  }

  private static LocalDate day(String name, String text, LocalDate otherwise) {
    try {
      return text == null ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refused.invalid(name, "not-a-day");
    }
  }

  private Programme numbered(String version) {
    if (!VERSION.matcher(version).matches()) {
      throw Refused.invalid("?version", "unknown");
    }
    return programmes
        .version(Integer.parseInt(version))
        .orElseThrow(() -> new NotFound("programme version"));
  }

  /** All versions with how far they are, and who took each step. */
  @GET
  @Path("/versions")
  public Response versions() {
    return ApiAnswer.json(200, json.versions(programmes.lives())).toResponse();
  }

  @PUT
  public Response put(
      @QueryParam("publish") @DefaultValue("false") String publish,
      @QueryParam("dryRun") @DefaultValue("false") String dryRun,
      byte[] body) {
    reads.requireMatch(() -> Optional.of(document(inForce())));
    String document = JsonBody.text(body);
    if (flag("?dryRun", dryRun)) {
      return effect(document).toResponse();
    }
    boolean publishing = flag("?publish", publish);
    if (publishing) {
      caller.requireScope(MAY_PUBLISH);
    }
    ProgrammeVersion version =
        publishing
            ? programmes.publish(document, caller.actor())
            : programmes.draft(document, caller.actor());
    if (publishing) {
      earning.applyBackwards(version.version());
    }
    return ApiAnswer.json(201, json.version(programmes.life(version.version()).orElseThrow()))
        .with("Location", links.to("/programme?version=" + version.version()))
        .toResponse();
  }

  // Many bookings are a job: its address is told, and what came of it stands there.
  private ApiAnswer effect(String document) {
    Programme proposed = programmes.check(document);
    if (earning.isEffectAtOnce(proposed)) {
      return ApiAnswer.json(200, json.effect(earning.effectOf(proposed)));
    }
    LocalDate today = LocalDate.ofInstant(clock.now(), proposed.zone());
    ReplayRequest asked = ReplayRequest.ofDocument(document, proposed.validFrom(), today);
    return simulations.accepted(Retry.run(() -> laboratory.start(asked, caller.actor())));
  }

  private static boolean flag(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refused.invalid(name, "wrong-type");
    };
  }

  private static byte[] document(Programme programme) {
    return programme.document().getBytes(StandardCharsets.UTF_8);
  }
}
