package travel.loyalty.imports.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The fields of one row. Each is asked for by its pointer and type; what does not fit is absent and
 * noted, so that one pass over a row finds all that is wrong with it.
 */
public final class MappedRow {

  /**
   * One thing to know about a field of this row.
   *
   * @param column that the field comes from; empty if from none
   */
  public record Note(String pointer, String column, String code, Map<String, Object> arguments) {}

  private final Mapping mapping;
  private final Cells cells;
  private final Set<Note> refusals = new LinkedHashSet<>();
  private final List<Note> told = new ArrayList<>();

  MappedRow(Mapping mapping, Cells cells) {
    this.mapping = mapping;
    this.cells = cells;
  }

  /** Everything that keeps the row from being taken. */
  public List<Note> refusals() {
    return List.copyOf(refusals);
  }

  public boolean isRefused() {
    return !refusals.isEmpty();
  }

  /** What is to be told of a row that is taken. */
  public List<Note> told() {
    Stream<Note> words = cells.told().stream().distinct().map(MappedRow::readAs);
    return Stream.concat(words, told.stream()).toList();
  }

  private static Note readAs(Cells.Told word) {
    return new Note(
        "", word.column(), "read-as", Map.of("value", word.cell(), "as", word.readAs()));
  }

  public void tell(String pointer, String code) {
    told.add(new Note(pointer, column(pointer), code, Map.of()));
  }

  public void refuse(String pointer, String code, Map<String, Object> arguments) {
    refusals.add(new Note(pointer, column(pointer), code, arguments));
  }

  /** How many lines the row makes. */
  public int lines() {
    return mapping.lines();
  }

  public Optional<String> text(String pointer, int charsMax) {
    return value(
        pointer,
        (text, column) -> {
          if (text.length() > charsMax) {
            throw new BadCell(column, "too-long", Map.of("max", charsMax));
          }
          return text;
        });
  }

  public Optional<BigDecimal> decimal(String pointer, int decimals) {
    return value(
        pointer,
        (text, column) -> {
          BigDecimal number = NumberStyle.PLAIN.read(text, column);
          if (number.stripTrailingZeros().scale() > decimals) {
            throw new BadCell(column, "too-many-decimals", Map.of("value", text, "max", decimals));
          }
          return number.setScale(decimals);
        });
  }

  public Optional<Integer> whole(String pointer) {
    return value(
        pointer,
        (text, column) -> {
          if (!text.matches("-?[0-9]{1,9}")) {
            throw new BadCell(column, "not-a-whole-number", Map.of("value", text));
          }
          return Integer.parseInt(text);
        });
  }

  /** A day; of a time the day it is on. */
  public Optional<LocalDate> day(String pointer) {
    return value(
        pointer,
        (text, column) -> {
          String day = text.indexOf('T') == 10 ? text.substring(0, 10) : text;
          return (LocalDate) DateStyle.ISO.read(day, column);
        });
  }

  /** A moment; a day means its beginning in the zone. */
  public Optional<Instant> moment(String pointer, ZoneId zone) {
    return value(pointer, (text, column) -> moment(text, column, zone));
  }

  /** A word of an enumeration, exactly as it is written there. */
  public <E extends Enum<E>> Optional<E> word(String pointer, Class<E> words) {
    return value(
        pointer,
        (text, column) ->
            Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() -> notOneOf(text, column, words.getEnumConstants())));
  }

  private static BadCell notOneOf(String text, String column, Object[] words) {
    List<String> allowed = Arrays.stream(words).map(Object::toString).toList();
    return new BadCell(
        column, "not-one-of", Map.of("value", text, "allowed", String.join(", ", allowed)));
  }

  private static Instant moment(String text, String column, ZoneId zone) {
    try {
      if (text.indexOf('T') < 0) {
        LocalDate day = (LocalDate) DateStyle.ISO.read(text, column);
        return day.atStartOfDay(zone).toInstant();
      }
      return text.matches(".*(Z|[-+][0-9]{2}:?[0-9]{2})$")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new BadCell(column, "not-a-moment", Map.of("value", text));
    }
  }

  private <T> Optional<T> value(String pointer, BiFunction<String, String, T> parse) {
    Optional<Expression> expression = mapping.field(pointer);
    if (expression.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<String> text = expression.get().read(cells);
      if (text.isEmpty() && mapping.isRequired(pointer)) {
        throw new BadCell(column(pointer), "required");
      }
      return text.map(t -> parse.apply(t, column(pointer)));
    } catch (BadCell bad) {
      refusals.add(new Note(pointer, bad.column(), bad.code(), bad.arguments()));
      return Optional.empty();
    }
  }

  private String column(String pointer) {
    return mapping.field(pointer).map(Expression::column).orElse("");
  }

  /** A list written in one cell, parts split by commas or semicolons. */
  public List<String> list(String pointer, int charsMax) {
    List<String> parts = new ArrayList<>();
    text(pointer, charsMax)
        .ifPresent(
            text ->
                Arrays.stream(text.split("[,;]"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .forEach(parts::add));
    return parts;
  }
}
