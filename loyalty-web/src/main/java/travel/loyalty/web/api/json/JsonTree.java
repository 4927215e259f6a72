package travel.loyalty.web.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import travel.loyalty.shared.Refused;

/**
 * Turns bytes into a tree: valid UTF-8, one value, no deeper than {@value #DEPTH_MAX}. A key that
 * comes twice is noted as a field error and its first value stays, so that one answer can name all
 * that is wrong.
 */
final class JsonTree {

  static final int DEPTH_MAX = 32;
  private static final int NUMBER_LENGTH_MAX = 64;
  private static final int NAME_LENGTH_MAX = 200;

  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEPTH_MAX)
                      .maxNumberLength(NUMBER_LENGTH_MAX)
                      .maxNameLength(NAME_LENGTH_MAX)
                      .build())
              .build());

  private final JsonParser parser;
  private final FieldErrors errors;

  private JsonTree(JsonParser parser, FieldErrors errors) {
    this.parser = parser;
    this.errors = errors;
  }

  /**
   * Reads one value.
   *
   * @throws Refused {@code malformed}, with the place where the reader stopped
   */
  static JsonNode read(byte[] bytes, FieldErrors errors) {
    try (JsonParser parser = MAPPER.createParser(text(bytes))) {
      JsonTree tree = new JsonTree(parser, errors);
      parser.nextToken();
      JsonNode root = tree.value("");
      if (parser.nextToken() != null) {
        throw tree.malformed();
      }
      return root;
    } catch (JsonProcessingException e) {
      throw malformed(e.getLocation());
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }

  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refused("malformed", Map.of("reason", "not-utf-8"));
    }
  }

  private JsonNode value(String pointer) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw malformed();
    }
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (token) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_STRING -> nodes.textNode(parser.getText());
      case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      default -> throw malformed();
    };
  }

  private ObjectNode object(String pointer) throws IOException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String at = Pointers.child(pointer, name);
      parser.nextToken();
      JsonNode value = value(at);
      if (node.has(name)) {
        errors.add(at, "duplicate-key");
      } else {
        node.set(name, value);
      }
    }
    return node;
  }

  private ArrayNode array(String pointer) throws IOException {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      node.add(value(Pointers.child(pointer, node.size())));
    }
    return node;
  }

  private Refused malformed() {
    return malformed(parser.currentLocation());
  }

  // A body that breaks a limit has no place.
  private static Refused malformed(JsonLocation place) {
    return place == null
        ? new Refused("malformed")
        : new Refused(
            "malformed", Map.of("line", place.getLineNr(), "column", place.getColumnNr()));
  }
}
