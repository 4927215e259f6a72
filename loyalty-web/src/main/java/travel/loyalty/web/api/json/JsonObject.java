package travel.loyalty.web.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One JSON object, read field by field. A field nobody asked for is an error, hence {@link #close}
 * when all were read. A field that is null counts as absent.
 */
public final class JsonObject {

  private final ObjectNode node;
  private final String pointer;
  private final FieldErrors errors;
  private final Set<String> asked = new HashSet<>();

  JsonObject(ObjectNode node, String pointer, FieldErrors errors) {
    this.node = node;
    this.pointer = pointer;
    this.errors = errors;
  }

  /** Where this object stands in the body. */
  public String pointer() {
    return pointer;
  }

  /** A field that must be there. */
  public <T> Field<T> required(String name, Shape<T> shape) {
    if (isAbsent(name)) {
      asked.add(name);
      errors.add(Pointers.child(pointer, name), "required");
      return new Field<>(Optional.empty());
    }
    return optional(name, shape);
  }

  /** A field that may be left out. */
  public <T> Field<T> optional(String name, Shape<T> shape) {
    asked.add(name);
    if (isAbsent(name)) {
      return new Field<>(Optional.empty());
    }
    return new Field<>(shape.read(node.get(name), Pointers.child(pointer, name), errors));
  }

  /**
   * An object that may be left out.
   *
   * @param reader reads the fields at once and builds the value later, after the body was checked
   */
  public <T> Field<Supplier<T>> object(String name, Function<JsonObject, Supplier<T>> reader) {
    return optional(name, Shapes.object(reader));
  }

  /** A list of objects, read as {@link #object} reads one; an absent list is empty. */
  public <T> Supplier<List<T>> objects(
      String name, int countMax, Function<JsonObject, Supplier<T>> reader) {
    List<Supplier<T>> drafts =
        optional(name, Shapes.listOf(Shapes.object(reader), countMax)).orElse(List.of());
    return () -> drafts.stream().map(Supplier::get).toList();
  }

  /** Notes each field that nobody asked for. */
  public void close() {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!asked.contains(name)) {
        errors.add(Pointers.child(pointer, name), "unknown-field");
      }
    }
  }

  private boolean isAbsent(String name) {
    JsonNode child = node.get(name);
    return child == null || child.isNull();
  }
}
