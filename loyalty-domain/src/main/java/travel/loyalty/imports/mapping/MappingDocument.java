package travel.loyalty.imports.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.imports.table.TableHints;
import travel.loyalty.shared.Refused;

/** Reads the JSON of a mapping and collects all that is wrong with it. */
final class MappingDocument {

  private static final int CHARS_MAX = 100_000;
  private static final int LINES_MAX = 20;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Problems problems = new Problems();
  private final ExpressionReader expressions = new ExpressionReader(problems);

  private MappingDocument() {}

  static Mapping read(String document) {
    return new MappingDocument().mapping(root(document), document);
  }

  private static JsonNode root(String document) {
    if (document.length() > CHARS_MAX) {
      throw Refused.invalid("", "too-long", Map.of("max", CHARS_MAX));
    }
    try {
      JsonNode root = JSON.readTree(document);
      if (root.isObject()) {
        return root;
      }
    } catch (JsonProcessingException e) {
      throw new Refused("malformed", Map.of("line", e.getLocation().getLineNr()));
    }
    throw Refused.invalid("", "not-an-object");
  }

  private Mapping mapping(JsonNode root, String document) {
    problems.onlyFields(root, "", Set.of("name", "target", "description", "file", "fields"));
    String name = problems.text(root, "", "name", 100).orElse("");
    String target = problems.oneOf(root, "", "target", List.of("MEMBERS", "BOOKINGS")).orElse("");
    MappingFile file = root.hasNonNull("file") ? file(root.get("file")) : MappingFile.PLAIN;
    MappedFields fields = target.isEmpty() ? none() : fields(root.path("fields"), Shape.of(target));
    problems.refuseIfAny();
    return new Mapping(name, target, file, fields, document);
  }

  private static MappedFields none() {
    return new MappedFields(Map.of(), 0);
  }

  private MappingFile file(JsonNode file) {
    if (!problems.isObject(file, "/file")) {
      return MappingFile.PLAIN;
    }
    problems.onlyFields(file, "/file", Set.of("delimiter", "sheet", "nullWords"));
    Optional<String> delimiter =
        file.hasNonNull("delimiter")
            ? problems.oneOf(file, "/file", "delimiter", List.of(",", ";", "\t", "|"))
            : Optional.empty();
    Optional<String> sheet =
        file.hasNonNull("sheet") ? problems.text(file, "/file", "sheet", 100) : Optional.empty();
    return new MappingFile(
        new TableHints(delimiter.map(d -> d.charAt(0)), sheet),
        Set.copyOf(problems.texts(file, "/file", "nullWords")));
  }

  private MappedFields fields(JsonNode node, Shape shape) {
    Map<String, Expression> read = new LinkedHashMap<>();
    if (!problems.isObject(node, "/fields")) {
      return none();
    }
    node.fields()
        .forEachRemaining(
            field -> {
              if (!shape.hasLines() || !field.getKey().equals("lines")) {
                field(shape.fields(), "", field, read);
              }
            });
    required(shape.fields(), "", read);
    int lines = shape.hasLines() ? lines(node.path("lines"), shape, read) : 0;
    return new MappedFields(read, lines);
  }

  private int lines(JsonNode lines, Shape shape, Map<String, Expression> read) {
    if (!lines.isArray() || lines.isEmpty() || lines.size() > LINES_MAX) {
      problems.add("/fields/lines", "lines-count", Map.of("min", 1, "max", LINES_MAX));
      return 0;
    }
    for (int i = 0; i < lines.size(); i++) {
      String at = "/lines/" + i;
      if (problems.isObject(lines.get(i), "/fields" + at)) {
        lines.get(i).fields().forEachRemaining(f -> field(shape.lineFields(), at, f, read));
        required(shape.lineFields(), at, read);
      }
    }
    return lines.size();
  }

  private void field(
      List<Shape.Field> known,
      String at,
      Map.Entry<String, JsonNode> field,
      Map<String, Expression> read) {
    String pointer = at + "/" + field.getKey();
    if (Shape.find(known, field.getKey()).isEmpty()) {
      problems.add("/fields" + Problems.escaped(at, field.getKey()), "unknown-field", Map.of());
    } else if (!field.getValue().isNull()) {
      read.put(pointer, expressions.read(field.getValue(), "/fields" + pointer));
    }
  }

  private void required(List<Shape.Field> known, String at, Map<String, Expression> read) {
    known.stream()
        .filter(Shape.Field::isRequired)
        .filter(field -> !read.containsKey(at + "/" + field.name()))
        .forEach(field -> problems.add("/fields" + at + "/" + field.name(), "required", Map.of()));
  }
}
