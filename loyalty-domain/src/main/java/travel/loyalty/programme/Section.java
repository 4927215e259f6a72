package travel.loyalty.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import travel.loyalty.shared.Refused.FieldError;

/**
 * One object of the document, read strictly: what is wrong is noted by its pointer and reading goes
 * on with a harmless value, so that all faults are told at once.
 */
final class Section {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

  private final JsonNode node;
  private final String pointer;
  private final List<FieldError> errors;
  private final Set<String> known = new HashSet<>();

  Section(JsonNode node, String pointer, List<FieldError> errors) {
    this.node = node;
    this.pointer = pointer;
    this.errors = errors;
    if (!node.isObject()) {
      errors.add(new FieldError(pointer, "wrong-type", Map.of("expected", "object")));
    }
  }

  void fault(String field, String code) {
    fault(field, code, Map.of());
  }

  void fault(String field, String code, Map<String, Object> arguments) {
    errors.add(new FieldError(pointerOf(field), code, arguments));
  }

  private String pointerOf(String field) {
    return field.isEmpty() ? pointer : pointer + "/" + escaped(field);
  }

  private static String escaped(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }

  private FieldError elementFault(String place, String code, Map<String, Object> arguments) {
    return new FieldError(pointer + "/" + place, code, arguments);
  }

  /** Whether the field is there; null and absent mean the same. */
  boolean has(String field) {
    known.add(field);
    return node.hasNonNull(field);
  }

  /** Notes every field that nobody asked for. */
  void close() {
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                fault(field, "unknown-field");
              }
            });
  }

  Optional<String> optionalText(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (!node.get(field).isTextual()) {
      fault(field, "wrong-type", Map.of("expected", "string"));
      return Optional.empty();
    }
    return Optional.of(node.get(field).textValue());
  }

  private boolean isMissing(String field) {
    if (has(field)) {
      return false;
    }
    fault(field, "required");
    return true;
  }

  private <T> Optional<T> parsed(String field, String expected, Function<String, T> parse) {
    return optionalText(field)
        .flatMap(
            text -> {
              try {
                return Optional.of(parse.apply(text));
              } catch (DateTimeException | IllegalArgumentException e) {
                fault(field, "unknown-value", Map.of("value", text, "expected", expected));
                return Optional.empty();
              }
            });
  }

  <T> T required(String field, String expected, T fallback, Function<String, T> parse) {
    return isMissing(field) ? fallback : parsed(field, expected, parse).orElse(fallback);
  }

  /** An upper-case code of at most 40 characters. */
  String code(String field) {
    return required(field, "A-Z, 0-9, _ and -, at most 40", "", Section::checkedCode);
  }

  private static String checkedCode(String text) {
    if (!CODE.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  <E extends Enum<E>> E word(String field, Class<E> words, E fallback) {
    String expected = String.join(", ", names(words));
    return required(field, expected, fallback, text -> Enum.valueOf(words, text));
  }

  <E extends Enum<E>> E optionalWord(String field, Class<E> words, E fallback) {
    return has(field) ? word(field, words, fallback) : fallback;
  }

  private static <E extends Enum<E>> List<String> names(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
  }

  Optional<LocalDate> optionalDay(String field) {
    return parsed(field, "yyyy-MM-dd", LocalDate::parse);
  }

  int integer(String field, int least, int most) {
    if (isMissing(field)) {
      return least;
    }
    JsonNode value = node.get(field);
    if (!value.isIntegralNumber()) {
      fault(field, "wrong-type", Map.of("expected", "integer"));
      return least;
    }
    if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
      fault(field, "out-of-range", Map.of("least", least, "most", most));
      return least;
    }
    return value.intValue();
  }

  Optional<Integer> optionalInteger(String field, int least, int most) {
    return has(field) ? Optional.of(integer(field, least, most)) : Optional.empty();
  }

  Optional<Boolean> optionalFlag(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (!node.get(field).isBoolean()) {
      fault(field, "wrong-type", Map.of("expected", "boolean"));
      return Optional.empty();
    }
    return Optional.of(node.get(field).booleanValue());
  }

  /** A decimal string within limits. */
  BigDecimal decimal(String field, Limits limits) {
    return isMissing(field)
        ? BigDecimal.ONE
        : optionalDecimal(field, limits).orElse(BigDecimal.ONE);
  }

  /** What a decimal may be. */
  record Limits(String least, String most, int decimals) {
    static final Limits POINTS = new Limits("0.01", "999999999.99", 2);
    static final Limits MONEY = new Limits("0.01", "999999999.99", 2);
    static final Limits PERCENT = new Limits("0", "100", 4);
  }

  Optional<BigDecimal> optionalDecimal(String field, Limits limits) {
    Optional<String> text = optionalText(field);
    return text.flatMap(value -> checked(escaped(field), value, limits));
  }

  private Optional<BigDecimal> checked(String place, String text, Limits limits) {
    if (!DECIMAL.matcher(text).matches()) {
      errors.add(elementFault(place, "not-a-number", Map.of()));
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text);
    if (value.scale() > limits.decimals()) {
      errors.add(elementFault(place, "too-many-decimals", Map.of("most", limits.decimals())));
      return Optional.empty();
    }
    if (value.compareTo(new BigDecimal(limits.least())) < 0
        || value.compareTo(new BigDecimal(limits.most())) > 0) {
      Map<String, Object> range = Map.of("least", limits.least(), "most", limits.most());
      errors.add(elementFault(place, "out-of-range", range));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** The decimal strings of an array, at least one. */
  List<BigDecimal> decimals(String field, Limits limits, int most) {
    List<BigDecimal> values = new ArrayList<>();
    int index = 0;
    for (JsonNode element : array(field)) {
      String place = field + "/" + index++;
      if (element.isTextual()) {
        checked(place, element.textValue(), limits).ifPresent(values::add);
      } else {
        errors.add(elementFault(place, "wrong-type", Map.of("expected", "string")));
      }
    }
    if (has(field) && (index == 0 || index > most)) {
      fault(field, index == 0 ? "empty" : "too-many", Map.of("most", most));
    }
    return values;
  }

  Optional<Section> optionalSection(String field) {
    return has(field)
        ? Optional.of(new Section(node.get(field), pointerOf(field), errors))
        : Optional.empty();
  }

  /** A required object; when it is absent every field in it is missing too, which is not told. */
  Section section(String field) {
    if (isMissing(field)) {
      return new Section(
          JsonNodeFactory.instance.objectNode(), pointerOf(field), new ArrayList<>());
    }
    return new Section(node.get(field), pointerOf(field), errors);
  }

  /** The objects of an array; none when it is absent. */
  List<Section> sections(String field) {
    List<Section> sections = new ArrayList<>();
    for (JsonNode element : array(field)) {
      sections.add(new Section(element, pointerOf(field) + "/" + sections.size(), errors));
    }
    return sections;
  }

  private Iterable<JsonNode> array(String field) {
    if (!has(field)) {
      return List.of();
    }
    if (!node.get(field).isArray()) {
      fault(field, "wrong-type", Map.of("expected", "array"));
      return List.of();
    }
    return node.get(field);
  }

  /** The words of an array, which must not be empty; each one of the vocabulary if there is one. */
  Optional<Set<String>> words(String field, Collection<String> vocabulary) {
    if (!has(field)) {
      return Optional.empty();
    }
    Set<String> words = new LinkedHashSet<>();
    int index = 0;
    for (JsonNode element : array(field)) {
      word(field + "/" + index++, element, vocabulary).ifPresent(words::add);
    }
    if (index == 0) {
      fault(field, "empty");
    }
    return Optional.of(words);
  }

  private Optional<String> word(String place, JsonNode element, Collection<String> vocabulary) {
    if (!element.isTextual()) {
      errors.add(elementFault(place, "wrong-type", Map.of("expected", "string")));
      return Optional.empty();
    }
    String text = element.textValue();
    boolean fits = text.length() <= 80 && !text.isBlank();
    if (!fits || !vocabulary.isEmpty() && !vocabulary.contains(text)) {
      String expected = vocabulary.isEmpty() ? "1-80" : String.join(", ", vocabulary);
      Map<String, Object> arguments = Map.of("value", text, "expected", expected);
      errors.add(elementFault(place, "unknown-value", arguments));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** The names of the fields, for an object that is a table. */
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    node.fieldNames().forEachRemaining(fields::add);
    return fields;
  }
}
