package travel.loyalty.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.imports.table.TableHints;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** How the columns of a file become members or bookings; read from JSON by {@link #parse}. */
public final class Mapping {

  private final String name;
  private final String target;
  private final TableHints hints;
  private final Set<String> nullWords;
  private final Map<String, Expression> fields;
  private final int lines;
  private final String document;

  Mapping(String name, String target, MappingFile file, MappedFields mapped, String document) {
    this.name = name;
    this.target = target;
    this.hints = file.hints();
    this.nullWords = file.nullWords();
    this.fields = Map.copyOf(mapped.byPointer());
    this.lines = mapped.lines();
    this.document = document;
  }

  /**
   * Reads a mapping strictly.
   *
   * @throws Refused {@code malformed} if it is no JSON, {@code validation} with a pointer to
   *     everything that is wrong
   */
  public static Mapping parse(String document) {
    return MappingDocument.read(document);
  }

  public String name() {
    return name;
  }

  /** {@code MEMBERS} or {@code BOOKINGS}. */
  public String target() {
    return target;
  }

  public TableHints hints() {
    return hints;
  }

  /** How many lines each row makes. */
  public int lines() {
    return lines;
  }

  /** The JSON as it came. */
  public String document() {
    return document;
  }

  /**
   * Makes it ready for the rows of a file.
   *
   * @throws Refused {@code validation}, one {@code missing-column} for each field that reads one
   */
  public RowMapper forColumns(List<String> columns) {
    List<FieldError> missing = new ArrayList<>();
    fields.forEach(
        (pointer, expression) ->
            expression.columns().stream()
                .filter(column -> !columns.contains(column))
                .map(column -> missing(pointer, column))
                .forEach(missing::add));
    if (!missing.isEmpty()) {
      missing.sort(java.util.Comparator.comparing(FieldError::pointer));
      throw Refused.invalid(missing);
    }
    return new RowMapper(this, new Cells.Header(columns, nullWords));
  }

  private static FieldError missing(String pointer, String column) {
    return new FieldError("/fields" + pointer, "missing-column", Map.of("column", column));
  }

  /** Whether it says where a field comes from. */
  public boolean names(String pointer) {
    return fields.containsKey(pointer);
  }

  Optional<Expression> field(String pointer) {
    return Optional.ofNullable(fields.get(pointer));
  }

  boolean isRequired(String pointer) {
    Shape shape = Shape.of(target);
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Shape.find(pointer.startsWith("/lines/") ? shape.lineFields() : shape.fields(), last)
        .map(Shape.Field::isRequired)
        .orElse(false);
  }
}
