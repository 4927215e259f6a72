package travel.loyalty.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** As much of JSON Schema as our document uses: types, required, enum, pattern, $ref, allOf. */
final class OpenApiSchemas {

  private static final Map<String, Predicate<JsonNode>> TYPES =
      Map.of(
          "object", JsonNode::isObject,
          "array", JsonNode::isArray,
          "string", JsonNode::isTextual,
          "integer", JsonNode::isIntegralNumber,
          "boolean", JsonNode::isBoolean,
          "null", JsonNode::isNull);

  private final JsonNode document;

  OpenApiSchemas(JsonNode document) {
    this.document = document;
  }

  JsonNode resolve(String ref) {
    JsonNode found = document.at(ref.substring(1));
    if (found.isMissingNode()) {
      throw new IllegalArgumentException(ref + " leads nowhere");
    }
    return found;
  }

  List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "", faults);
    return faults;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
    if (schema.has("$ref")) {
      check(resolve(schema.get("$ref").asText()), value, at, faults);
      return;
    }
    schema.path("allOf").forEach(part -> check(part, value, at, faults));
    if (schema.has("oneOf") && !fitsOne(schema.get("oneOf"), value)) {
      faults.add(at + " fits none");
    }
    if (schema.has("type") && !fitsType(schema.get("type"), value)) {
      faults.add(at + " is no " + schema.get("type").asText());
      return;
    }
    checkText(schema, value, at, faults);
    checkFields(schema, value, at, faults);
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.get("items"), value.get(i), at + "/" + i, faults);
      }
    }
  }

  private boolean fitsOne(JsonNode schemas, JsonNode value) {
    for (JsonNode schema : schemas) {
      if (faults(schema, value).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean fitsType(JsonNode type, JsonNode value) {
    if (type.isTextual()) {
      return TYPES.get(type.asText()).test(value);
    }
    for (JsonNode one : type) {
      if (TYPES.get(one.asText()).test(value)) {
        return true;
      }
    }
    return false;
  }

  private static void checkText(JsonNode schema, JsonNode value, String at, List<String> faults) {
    if (value.isTextual()
        && schema.has("pattern")
        && !Pattern.compile(schema.get("pattern").asText()).matcher(value.asText()).find()) {
      faults.add(at + " does not match " + schema.get("pattern").asText());
    }
    if (schema.has("enum")) {
      boolean listed = false;
      for (JsonNode one : schema.get("enum")) {
        listed |= one.equals(value);
      }
      if (!listed) {
        faults.add(at + " is not listed: " + value);
      }
    }
  }

  private void checkFields(JsonNode schema, JsonNode value, String at, List<String> faults) {
    if (!value.isObject()) {
      return;
    }
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                faults.add(at + "/" + name.asText() + " is missing");
              }
            });
    JsonNode known = schema.path("properties");
    value
        .properties()
        .forEach(
            field -> {
              String place = at + "/" + field.getKey();
              if (known.has(field.getKey())) {
                check(known.get(field.getKey()), field.getValue(), place, faults);
              } else if (schema.path("additionalProperties").isBoolean()) {
                faults.add(place + " is not in the schema");
              }
            });
  }
}
