package travel.loyalty.points;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import travel.loyalty.shared.Points;

/** The form in which explanations are kept: {@code [{"op","values":{...},"result"}]}. */
final class ExplanationJson {

  private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactory());

  private ExplanationJson() {}

  static String write(Explanation explanation) {
    StringWriter text = new StringWriter(128);
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      json.writeStartArray();
      for (Explanation.Step step : explanation.steps()) {
        write(json, step);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException("A string does not refuse to be written", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Explanation.Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("op", step.op().name());
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, String> value : step.values().entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
    json.writeStringField("result", step.result().toString());
    json.writeEndObject();
  }

  /**
   * Reads what was kept.
   *
   * @throws IllegalArgumentException if it is no explanation
   */
  static Explanation read(String text) {
    try {
      List<Explanation.Step> steps = new ArrayList<>();
      for (JsonNode step : MAPPER.readTree(text)) {
        steps.add(step(step));
      }
      return new Explanation(steps);
    } catch (IOException | ArithmeticException e) {
      throw new IllegalArgumentException("No explanation: " + text, e);
    }
  }

  private static Explanation.Step step(JsonNode step) {
    Map<String, String> values = new TreeMap<>();
    step.path("values")
        .fields()
        .forEachRemaining(value -> values.put(value.getKey(), value.getValue().asText()));
    return new Explanation.Step(
        Operation.valueOf(step.path("op").asText()),
        values,
        Points.of(step.path("result").asText()));
  }
}
