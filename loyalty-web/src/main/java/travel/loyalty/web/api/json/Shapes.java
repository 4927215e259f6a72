package travel.loyalty.web.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The shapes of values that the contract knows, except decimals: those are in {@link Decimals}. */
public final class Shapes {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern LINE_BREAKERS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2200;

  private Shapes() {}

  /** Any text that is not blank, of at most so many characters; blanks around it are cut. */
  public static Shape<String> text(int lengthMax) {
    return (node, pointer, errors) -> {
      Optional<String> text = string(node, pointer, errors).map(String::strip);
      if (text.isEmpty()) {
        return text;
      }
      return textProblem(text.get(), lengthMax)
          .map(code -> Shapes.<String>wrong(errors, pointer, code, Map.of("most", lengthMax)))
          .orElse(text);
    };
  }

  /** Any text, as it came, for a feature that checks it itself. */
  public static Shape<String> raw() {
    return (node, pointer, errors) -> {
      Optional<String> text = string(node, pointer, errors);
      return text.isPresent() && !isStorable(text.get())
          ? wrong(errors, pointer, "control-character", Map.of())
          : text;
    };
  }

  private static Optional<String> textProblem(String text, int lengthMax) {
    if (text.isEmpty()) {
      return Optional.of("blank");
    }
    if (text.codePointCount(0, text.length()) > lengthMax) {
      return Optional.of("too-long");
    }
    return isStorable(text) ? Optional.empty() : Optional.of("control-character");
  }

  // Half a surrogate pair cannot be kept by any database, a control character harms every page.
  private static boolean isStorable(String text) {
    boolean halved = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    return !halved && !LINE_BREAKERS.matcher(text).find();
  }

  /** A text that a value of the house can be made of; the maker refuses by an exception. */
  public static <T> Shape<T> parsed(int lengthMax, String code, Function<String, T> maker) {
    Shape<String> text = text(lengthMax);
    return (node, pointer, errors) ->
        text.read(node, pointer, errors)
            .flatMap(value -> made(value, pointer, errors, code, maker));
  }

  private static <T> Optional<T> made(
      String value, String pointer, FieldErrors errors, String code, Function<String, T> maker) {
    try {
      return Optional.of(maker.apply(value));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return wrong(errors, pointer, code, Map.of());
    }
  }

  /** One of the names of an enum, exactly as written. */
  public static <E extends Enum<E>> Shape<E> oneOf(Class<E> type) {
    List<E> known = Arrays.asList(type.getEnumConstants());
    return (node, pointer, errors) -> {
      Optional<String> text = string(node, pointer, errors);
      Optional<E> found =
          text.flatMap(name -> known.stream().filter(e -> e.name().equals(name)).findFirst());
      if (text.isPresent() && found.isEmpty()) {
        errors.add(pointer, "unknown-value", Map.of("known", known.toString()));
      }
      return found;
    };
  }

  /** {@code yyyy-MM-dd}, a day that exists. */
  public static Shape<LocalDate> day() {
    return (node, pointer, errors) ->
        string(node, pointer, errors)
            .flatMap(text -> made(text, pointer, errors, "not-a-day", t -> LocalDate.parse(t, DAY)))
            .flatMap(day -> inRange(day, day.getYear(), pointer, errors));
  }

  /** ISO 8601 with an offset, to the microsecond. */
  public static Shape<Instant> instant() {
    return (node, pointer, errors) ->
        string(node, pointer, errors)
            .flatMap(text -> made(text, pointer, errors, "not-an-instant", OffsetDateTime::parse))
            .flatMap(time -> inRange(time, time.getYear(), pointer, errors))
            .map(time -> time.toInstant().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
  }

  private static <T> Optional<T> inRange(T value, int year, String pointer, FieldErrors errors) {
    if (year < YEAR_MIN || year > YEAR_MAX) {
      return wrong(errors, pointer, "out-of-range", Map.of("least", YEAR_MIN, "most", YEAR_MAX));
    }
    return Optional.of(value);
  }

  /** A JSON number without a fraction within bounds, both included. */
  public static Shape<Integer> integer(int min, int max) {
    return (node, pointer, errors) -> {
      if (!node.isIntegralNumber()) {
        return wrong(errors, pointer, "wrong-type", Map.of());
      }
      if (!node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
        return wrong(errors, pointer, "out-of-range", Map.of("least", min, "most", max));
      }
      return Optional.of(node.intValue());
    };
  }

  public static Shape<Boolean> bool() {
    return (node, pointer, errors) ->
        node.isBoolean()
            ? Optional.of(node.booleanValue())
            : wrong(errors, pointer, "wrong-type", Map.of());
  }

  /** Any object, as it stands, for a feature that reads its own document. */
  public static Shape<JsonNode> document() {
    return (node, pointer, errors) ->
        node.isObject() ? Optional.of(node) : wrong(errors, pointer, "wrong-type", Map.of());
  }

  /** An object, read field by field. */
  static <T> Shape<Supplier<T>> object(Function<JsonObject, Supplier<T>> reader) {
    return (node, pointer, errors) -> {
      if (!node.isObject()) {
        return wrong(errors, pointer, "wrong-type", Map.of());
      }
      JsonObject object = new JsonObject((ObjectNode) node, pointer, errors);
      Supplier<T> draft = reader.apply(object);
      object.close();
      return Optional.of(draft);
    };
  }

  /** A list in which each element has the same shape; null is no element. */
  public static <T> Shape<List<T>> listOf(Shape<T> element, int countMax) {
    return (node, pointer, errors) -> {
      if (!node.isArray()) {
        return wrong(errors, pointer, "wrong-type", Map.of());
      }
      if (node.size() > countMax) {
        return wrong(errors, pointer, "too-many", Map.of("most", countMax));
      }
      List<T> elements = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        element(node.get(i), Pointers.child(pointer, i), element, errors).ifPresent(elements::add);
      }
      return Optional.of(List.copyOf(elements));
    };
  }

  private static <T> Optional<T> element(
      JsonNode node, String pointer, Shape<T> shape, FieldErrors errors) {
    return node.isNull()
        ? wrong(errors, pointer, "required", Map.of())
        : shape.read(node, pointer, errors);
  }

  static Optional<String> string(JsonNode node, String pointer, FieldErrors errors) {
    return node.isTextual()
        ? Optional.of(node.textValue())
        : wrong(errors, pointer, "wrong-type", Map.of());
  }

  static <T> Optional<T> wrong(
      FieldErrors errors, String pointer, String code, Map<String, Object> arguments) {
    errors.add(pointer, code, arguments);
    return Optional.empty();
  }
}
