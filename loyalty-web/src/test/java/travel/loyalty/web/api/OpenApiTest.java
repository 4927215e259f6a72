package travel.loyalty.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import travel.loyalty.booking.BookingKey;
import travel.loyalty.points.adjustment.AdjustmentRequest;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.MemberId;
import travel.loyalty.web.api.ApiRoute.Content;
import travel.loyalty.web.api.json.Json;
import travel.loyalty.web.api.json.JsonBody;

class OpenApiTest {

  private static final JsonNode DOCUMENT = OpenApi.document();
  private static final OpenApiSchemas SCHEMAS = new OpenApiSchemas(DOCUMENT);

  /** The strict reader of each request body, by operation. */
  private static final Map<String, Consumer<byte[]>> READERS =
      Map.ofEntries(
          reader("enrol", body -> JsonBody.read(body, EnrolmentReader::read)),
          reader("adjust", OpenApiTest::readAdjustment),
          reader("transfer", body -> JsonBody.read(body, TransferResource::request)),
          reader(
              "authoriseHold",
              body -> JsonBody.read(body, o -> PointsResource.hold(new MemberId(1), o))),
          reader("recordResult", body -> JsonBody.read(body, ActivityResource::sent)),
          reader("captureHold", body -> JsonBody.read(body, HoldResource::points)),
          reader("startSimulation", body -> JsonBody.read(body, SimulationResource::request)),
          reader(
              "useBenefit",
              body -> JsonBody.read(body, o -> BenefitResource.request(new MemberId(1), o))),
          reader("redeem", body -> JsonBody.read(body, RedemptionResource::sent)),
          reader("cancelRedemption", body -> JsonBody.read(body, RedemptionResource::cancellation)),
          reader("takeBackBenefitUse", body -> JsonBody.read(body, BenefitUseResource::reason)),
          reader("createWebhook", body -> JsonBody.read(body, WebhookResource::change)),
          reader("putWebhook", body -> JsonBody.read(body, WebhookResource::change)),
          reader("postBookings", OpenApiTest::readBatch),
          reader(
              "putBooking",
              body ->
                  JsonBody.read(
                      body, o -> BookingReader.booking(o, () -> new BookingKey("PMS", "1")))),
          reader("quoteOffset", body -> JsonBody.read(body, OffsetReader::asked)),
          reader("quoteEarning", body -> JsonBody.read(body, BookingReader::proposed)),
          reader("putProgramme", body -> ProgrammeDocument.parse(JsonBody.text(body))),
          reader("putClock", body -> JsonBody.read(body, SandboxResource::target)));

  private static Map.Entry<String, Consumer<byte[]>> reader(
      String operation, Consumer<byte[]> reads) {
    return Map.entry(operation, reads);
  }

  private static void readAdjustment(byte[] body) {
    AdjustmentRequest request =
        JsonBody.read(body, o -> PointsResource.adjustment(new MemberId(1), o));
    assertThat(request.reason()).isNotBlank();
  }

  private static void readBatch(byte[] body) {
    JsonBody.of(body)
        .parts("bookings", 1_000)
        .forEach(part -> part.read(BookingReader::named, booking -> List.of()));
  }

  private record Operation(String route, JsonNode node) {
    String id() {
      return node.get("operationId").asText();
    }
  }

  @Test
  void the_document_and_the_table_name_the_same_routes() {
    Set<String> documented =
        operations().stream().map(Operation::route).collect(Collectors.toCollection(TreeSet::new));
    Set<String> served =
        ApiRoutes.ALL.stream()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documented).isEqualTo(served);
  }

  @Test
  void each_operation_names_the_scope_of_its_route() {
    for (Operation operation : operations()) {
      JsonNode scopes = operation.node().at("/security/0/key");
      List<String> named = new ArrayList<>();
      scopes.forEach(scope -> named.add(scope.asText()));
      assertThat(named).as(operation.route()).isEqualTo(route(operation).scope().stream().toList());
    }
  }

  @Test
  void operations_that_move_points_require_the_key_as_the_table_does() {
    for (Operation operation : operations()) {
      boolean required = operation.node().path("parameters").toString().contains("keyRequired");
      assertThat(required)
          .as(operation.route())
          .isEqualTo(route(operation).repeat() == ApiRoute.Repeat.KEY_REQUIRED);
    }
  }

  @Test
  void every_request_example_is_taken_by_the_strict_reader() {
    Set<String> read = new TreeSet<>();
    for (Operation operation : operations()) {
      if (route(operation).content() != Content.JSON) {
        continue;
      }
      JsonNode example = operation.node().at("/requestBody/content/application~1json/example");
      assertThatCode(() -> READERS.get(operation.id()).accept(Json.bytes(example)))
          .as(operation.id())
          .doesNotThrowAnyException();
      read.add(operation.id());
    }
    assertThat(read).isEqualTo(new TreeSet<>(READERS.keySet()));
  }

  @Test
  void every_body_has_an_example_and_it_fits_its_schema() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations()) {
      for (JsonNode content : contents(operation.node())) {
        assertThat(content.has("example")).as(operation.route() + content).isTrue();
        SCHEMAS.faults(content.get("schema"), content.get("example")).stream()
            .map(fault -> operation.route() + " " + fault)
            .forEach(faults::add);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void an_example_that_does_not_fit_is_noticed() {
    JsonNode money = SCHEMAS.resolve("#/components/schemas/Money");
    JsonNode wrong = Json.object().put("amount", 12.5).put("cents", "1");
    assertThat(SCHEMAS.faults(money, wrong))
        .containsExactlyInAnyOrder(
            "/amount is no string", "/currency is missing", "/cents is not in the schema");
  }

  @Test
  void every_operation_tells_its_problems() {
    for (Operation operation : operations()) {
      List<String> statuses = new ArrayList<>();
      operation.node().get("responses").fieldNames().forEachRemaining(statuses::add);
      assertThat(statuses).as(operation.route()).contains("401", "403", "429", "500", "503");
      if (route(operation).content() == Content.JSON) {
        assertThat(statuses).as(operation.route()).contains("400", "413", "415", "422");
      }
    }
  }

  private static ApiRoute route(Operation operation) {
    String[] parts = operation.route().split(" ");
    return ApiRoutes.ALL.stream()
        .filter(route -> route.method().equals(parts[0]) && route.path().equals(parts[1]))
        .findFirst()
        .orElseThrow();
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            operations.add(
                                new Operation(
                                    verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    verb.getValue()))));
    return operations;
  }

  /** Each media type of the request and of every response. */
  private static List<JsonNode> contents(JsonNode operation) {
    List<JsonNode> contents = new ArrayList<>();
    operation.at("/requestBody/content").forEach(contents::add);
    operation
        .get("responses")
        .forEach(
            response -> {
              JsonNode own =
                  response.has("$ref") ? SCHEMAS.resolve(response.get("$ref").asText()) : response;
              own.path("content").forEach(contents::add);
            });
    return contents;
  }
}
