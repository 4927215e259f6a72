package travel.loyalty.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one expression from JSON: an object with exactly one verb. A bare text is the name of a
 * column, a bare number a constant.
 */
final class ExpressionReader {

  private static final Expression NOTHING = new Expression.Constant("");
  private static final int DEPTH_MAX = 8;
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
  private static final Map<String, Set<String>> VERBS =
      Map.of(
          "column", Set.of(),
          "constant", Set.of(),
          "template", Set.of(),
          "rowNumber", Set.of(),
          "firstOf", Set.of(),
          "map", Set.of("values", "otherwise", "tell"),
          "number", Set.of("decimal", "grouping"),
          "sum", Set.of(),
          "product", Set.of(),
          "date", Set.of("patterns", "locale", "plusDays", "minusDays"));

  private final Problems problems;

  ExpressionReader(Problems problems) {
    this.problems = problems;
  }

  Expression read(JsonNode node, String at) {
    if (at.split("/").length > DEPTH_MAX + 4) {
      return wrong(at, "too-deep");
    }
    if (node.isTextual()) {
      return new Expression.Column(node.textValue().strip());
    }
    if (node.isNumber()) {
      return new Expression.Constant(node.decimalValue().toPlainString());
    }
    if (!node.isObject()) {
      return wrong(at, "not-an-expression");
    }
    List<String> verbs = VERBS.keySet().stream().filter(node::has).sorted().toList();
    if (verbs.size() != 1) {
      return wrong(at, "not-one-verb");
    }
    return verb(verbs.get(0), node, at);
  }

  private Expression verb(String verb, JsonNode node, String at) {
    Set<String> known = new java.util.HashSet<>(VERBS.get(verb));
    known.add(verb);
    problems.onlyFields(node, at, known);
    JsonNode operand = node.get(verb);
    String below = at + "/" + verb;
    return switch (verb) {
      case "column" -> text(node, at, verb).<Expression>map(Expression.Column::new).orElse(NOTHING);
      case "constant" -> constant(operand, below);
      case "template" -> text(node, at, verb).map(ExpressionReader::template).orElse(NOTHING);
      case "rowNumber" -> new Expression.RowNumber();
      case "firstOf" -> new Expression.FirstOf(parts(operand, below));
      case "sum" -> arithmetic(Expression.Arithmetic.Kind.SUM, operand, below);
      case "product" -> arithmetic(Expression.Arithmetic.Kind.PRODUCT, operand, below);
      case "map" -> translation(node, at);
      case "number" -> number(node, at);
      case "date" -> day(node, at);
      default -> throw new IllegalStateException("Unhandled verb " + verb);
    };
  }

  private Expression wrong(String at, String code) {
    problems.add(at, code, Map.of());
    return NOTHING;
  }

  private Optional<String> text(JsonNode node, String at, String name) {
    return problems.text(node, at, name, 500).map(String::strip);
  }

  private Expression constant(JsonNode operand, String at) {
    if (operand.isTextual() || operand.isNumber()) {
      return new Expression.Constant(operand.asText());
    }
    return wrong(at, "not-a-text");
  }

  private Expression arithmetic(Expression.Arithmetic.Kind kind, JsonNode operand, String at) {
    return new Expression.Arithmetic(kind, parts(operand, at));
  }

  private List<Expression> parts(JsonNode list, String at) {
    if (!list.isArray() || list.isEmpty()) {
      problems.add(at, "not-a-list", Map.of());
      return List.of(NOTHING);
    }
    List<Expression> parts = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      parts.add(read(list.get(i), at + "/" + i));
    }
    return List.copyOf(parts);
  }

  private static Expression template(String text) {
    List<Expression> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int end = 0;
    while (place.find()) {
      literal(text.substring(end, place.start()), parts);
      String name = place.group(1).strip();
      parts.add(name.equals("#row") ? new Expression.RowNumber() : new Expression.Column(name));
      end = place.end();
    }
    literal(text.substring(end), parts);
    return new Expression.Template(List.copyOf(parts));
  }

  private static void literal(String text, List<Expression> parts) {
    if (!text.isEmpty()) {
      parts.add(new Expression.Constant(text));
    }
  }

  private Expression translation(JsonNode node, String at) {
    Map<String, String> values = new LinkedHashMap<>();
    JsonNode given = node.path("values");
    if (problems.isObject(given, at + "/values")) {
      given
          .fieldNames()
          .forEachRemaining(
              word ->
                  problems
                      .text(given, at + "/values", word, 500)
                      .ifPresent(v -> values.put(word, v)));
    }
    Optional<String> otherwise =
        node.hasNonNull("otherwise") ? text(node, at, "otherwise") : Optional.empty();
    Set<String> tell = Set.copyOf(problems.texts(node, at, "tell"));
    return new Expression.Translation(
        read(node.get("map"), at + "/map"), Map.copyOf(values), otherwise, tell);
  }

  private Expression number(JsonNode node, String at) {
    List<String> decimals = List.of(".", ",");
    List<String> groupings = List.of(",", ".", " ", "'", "\u00a0", "\u202f");
    String decimal =
        node.hasNonNull("decimal")
            ? problems.oneOf(node, at, "decimal", decimals).orElse(".")
            : ".";
    String grouping =
        node.hasNonNull("grouping")
            ? problems.oneOf(node, at, "grouping", groupings).orElse("")
            : "";
    if (decimal.equals(grouping)) {
      return wrong(at + "/grouping", "same-as-decimal");
    }
    return new Expression.Number(
        read(node.get("number"), at + "/number"), new NumberStyle(decimal, grouping));
  }

  private Expression day(JsonNode node, String at) {
    return new Expression.Day(
        read(node.get("date"), at + "/date"),
        dateStyle(node, at),
        days(node, at, "plusDays"),
        days(node, at, "minusDays"));
  }

  private Optional<Expression> days(JsonNode node, String at, String name) {
    return node.hasNonNull(name)
        ? Optional.of(read(node.get(name), at + "/" + name))
        : Optional.empty();
  }

  private DateStyle dateStyle(JsonNode node, String at) {
    List<String> patterns = problems.texts(node, at, "patterns");
    String locale = node.hasNonNull("locale") ? text(node, at, "locale").orElse("en") : "en";
    if (patterns.stream().anyMatch(DateStyle::hasShortYear)) {
      problems.add(at + "/patterns", "two-digit-year", Map.of());
    }
    try {
      return patterns.isEmpty()
          ? DateStyle.ISO
          : DateStyle.of(patterns, Locale.forLanguageTag(locale));
    } catch (IllegalArgumentException e) {
      problems.add(at + "/patterns", "not-a-pattern", Map.of());
      return DateStyle.ISO;
    }
  }
}
