package travel.loyalty.imports.mapping;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * How one field comes from a row: text out of cells. Absent cells make an absent field; where a
 * part is there and another is not, the missing one is refused.
 */
sealed interface Expression {

  /**
   * Reads a row.
   *
   * @throws BadCell if a cell does not fit
   */
  Optional<String> read(Cells cells);

  /** What it is made of. */
  default List<Expression> parts() {
    return List.of();
  }

  /** Every column it reads, in order. */
  default Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    parts().forEach(part -> columns.addAll(part.columns()));
    return columns;
  }

  /** The column to name when the value does not fit; empty if it comes from none. */
  default String column() {
    return columns().stream().findFirst().orElse("");
  }

  /** The cell of a column. */
  record Column(String name) implements Expression {
    @Override
    public Optional<String> read(Cells cells) {
      return cells.get(name);
    }

    @Override
    public Set<String> columns() {
      return Set.of(name);
    }
  }

  /** The same text in every row. */
  record Constant(String text) implements Expression {
    @Override
    public Optional<String> read(Cells cells) {
      return Optional.of(text);
    }
  }

  /** The number of the row in the file, for files whose rows carry none. */
  record RowNumber() implements Expression {
    @Override
    public Optional<String> read(Cells cells) {
      return Optional.of(Long.toString(cells.rowNumber()));
    }
  }

  /** Its parts one behind the other. */
  record Template(List<Expression> parts) implements Expression {
    @Override
    public Optional<String> read(Cells cells) {
      boolean nothing = parts.stream().filter(Expression::isCell).noneMatch(p -> has(p, cells));
      if (nothing && parts.stream().anyMatch(Expression::isCell)) {
        return Optional.empty();
      }
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(required(part, cells)));
      return Optional.of(text.toString());
    }
  }

  /** The first of its parts that the row has. */
  record FirstOf(List<Expression> parts) implements Expression {
    @Override
    public Optional<String> read(Cells cells) {
      return parts.stream().flatMap(part -> part.read(cells).stream()).findFirst();
    }
  }

  /**
   * A word of the file in place of which stands a word of ours.
   *
   * @param otherwise for words not listed; refused if empty
   * @param tell words to remark in the report
   */
  record Translation(
      Expression from, Map<String, String> values, Optional<String> otherwise, Set<String> tell)
      implements Expression {
    @Override
    public Optional<String> read(Cells cells) {
      return from.read(cells).map(word -> translated(word, cells));
    }

    private String translated(String word, Cells cells) {
      String meant =
          Optional.ofNullable(values.get(word))
              .or(() -> otherwise)
              .orElseThrow(() -> new BadCell(column(), "unknown-word", Map.of("value", word)));
      if (tell.contains(word)) {
        cells.tell(column(), word, meant);
      }
      return meant;
    }

    @Override
    public List<Expression> parts() {
      return List.of(from);
    }
  }

  /** A number written with other signs than a point for the decimals. */
  record Number(Expression from, NumberStyle style) implements Expression {
    @Override
    public Optional<String> read(Cells cells) {
      return from.read(cells).map(text -> style.read(text, column()).toPlainString());
    }

    @Override
    public List<Expression> parts() {
      return List.of(from);
    }
  }

  /** Sum or product of numbers. */
  record Arithmetic(Kind kind, List<Expression> parts) implements Expression {

    /** What is done with the numbers. */
    enum Kind {
      SUM(BigDecimal::add),
      PRODUCT(BigDecimal::multiply);

      private final BinaryOperator<BigDecimal> operator;

      Kind(BinaryOperator<BigDecimal> operator) {
        this.operator = operator;
      }
    }

    @Override
    public Optional<String> read(Cells cells) {
      if (parts.stream().filter(Expression::isCell).noneMatch(part -> has(part, cells))) {
        return Optional.empty();
      }
      BigDecimal result =
          parts.stream().map(part -> number(part, cells)).reduce(kind.operator).orElseThrow();
      return Optional.of(result.toPlainString());
    }

    private static BigDecimal number(Expression part, Cells cells) {
      return NumberStyle.PLAIN.read(required(part, cells), part.column());
    }
  }

  /**
   * A day, or a time, with some days added or taken off.
   *
   * @param plusDays whole days to add
   * @param minusDays whole days to take off, for example how long before a booking was made
   */
  record Day(
      Expression from,
      DateStyle style,
      Optional<Expression> plusDays,
      Optional<Expression> minusDays)
      implements Expression {
    @Override
    public Optional<String> read(Cells cells) {
      Optional<String> text = from.read(cells);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      long plus = plusDays.map(days -> wholeDays(days, cells)).orElse(0L);
      long minus = minusDays.map(days -> wholeDays(days, cells)).orElse(0L);
      Temporal day = style.read(text.get(), from.column());
      return Optional.of(day.plus(plus - minus, ChronoUnit.DAYS).toString());
    }

    private static long wholeDays(Expression part, Cells cells) {
      String text = required(part, cells);
      if (!text.matches("-?[0-9]{1,5}")) {
        throw new BadCell(part.column(), "not-whole-days", Map.of("value", text));
      }
      return Long.parseLong(text);
    }

    @Override
    public List<Expression> parts() {
      return Stream.of(Optional.of(from), plusDays, minusDays).flatMap(Optional::stream).toList();
    }
  }

  private static boolean isCell(Expression part) {
    return !part.columns().isEmpty();
  }

  private static boolean has(Expression part, Cells cells) {
    return part.read(cells).isPresent();
  }

  private static String required(Expression part, Cells cells) {
    return part.read(cells).orElseThrow(() -> new BadCell(part.column(), "required"));
  }
}
