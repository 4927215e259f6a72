package travel.loyalty.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** All that is wrong with a document, by JSON pointer. */
final class Problems {

  private final List<FieldError> errors = new ArrayList<>();

  void add(String pointer, String code, Map<String, Object> arguments) {
    errors.add(new FieldError(pointer, code, arguments));
  }

  void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  boolean isObject(JsonNode node, String pointer) {
    if (!node.isObject()) {
      add(pointer, node.isMissingNode() ? "required" : "not-an-object", Map.of());
    }
    return node.isObject();
  }

  void onlyFields(JsonNode object, String at, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                add(escaped(at, name), "unknown-field", Map.of());
              }
            });
  }

  /** A text that must be there; empty if it is wrong, which is then noted. */
  Optional<String> text(JsonNode object, String at, String name, int charsMax) {
    JsonNode node = object.path(name);
    if (node.isMissingNode() || node.isNull()) {
      add(at + "/" + name, "required", Map.of());
    } else if (!node.isTextual() || node.textValue().isBlank()) {
      add(at + "/" + name, "not-a-text", Map.of());
    } else if (node.textValue().length() > charsMax) {
      add(at + "/" + name, "too-long", Map.of("max", charsMax));
    } else {
      return Optional.of(node.textValue());
    }
    return Optional.empty();
  }

  Optional<String> oneOf(JsonNode object, String at, String name, List<String> allowed) {
    JsonNode node = object.path(name);
    if (node.isTextual() && allowed.contains(node.textValue())) {
      return Optional.of(node.textValue());
    }
    boolean absent = node.isMissingNode() || node.isNull();
    String code = absent ? "required" : "not-one-of";
    add(at + "/" + name, code, absent ? Map.of() : Map.of("allowed", String.join(", ", allowed)));
    return Optional.empty();
  }

  /** A list of texts; empty if it is absent. */
  List<String> texts(JsonNode object, String at, String name) {
    JsonNode node = object.path(name);
    List<String> texts = new ArrayList<>();
    if (node.isMissingNode() || node.isNull()) {
      return texts;
    }
    if (!node.isArray()) {
      add(at + "/" + name, "not-a-list", Map.of());
    }
    for (JsonNode item : node) {
      if (item.isTextual()) {
        texts.add(item.textValue());
      } else {
        add(at + "/" + name, "not-a-text", Map.of());
      }
    }
    return texts;
  }

  /** A JSON pointer to a name that came from outside. */
  static String escaped(String at, String name) {
    return at + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
