package travel.loyalty.web.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/**
 * The body of a request while it is read: its root object and everything that is wrong with it.
 *
 * <pre>{@code
 * JsonBody body = JsonBody.of(bytes);
 * Field<Points> points = body.root().required("points", Shapes.signedPoints());
 * body.check();
 * use(points.get());
 * }</pre>
 */
public final class JsonBody {

  private final FieldErrors errors;
  private final JsonNode tree;
  private final JsonObject root;

  private JsonBody(JsonNode tree, FieldErrors errors) {
    this.tree = tree;
    this.errors = errors;
    this.root = new JsonObject((ObjectNode) tree, "", errors);
  }

  /**
   * Parses a body.
   *
   * @throws Refused {@code malformed} if it is no JSON in UTF-8; {@code validation} if it is no
   *     object
   */
  public static JsonBody of(byte[] bytes) {
    FieldErrors errors = new FieldErrors();
    JsonNode tree = JsonTree.read(bytes, errors);
    if (!tree.isObject()) {
      throw Refused.invalid("", "wrong-type");
    }
    return new JsonBody(tree, errors);
  }

  /**
   * Reads a whole body in one go.
   *
   * @param reader reads the fields at once and builds the value later, after all were checked
   * @throws Refused {@code malformed}, or {@code validation} with all that is wrong
   */
  public static <T> T read(byte[] bytes, Function<JsonObject, Supplier<T>> reader) {
    JsonBody body = of(bytes);
    Supplier<T> draft = reader.apply(body.root());
    body.check();
    return draft.get();
  }

  public JsonObject root() {
    return root;
  }

  /** The body as a tree, its first values where keys came twice. */
  public JsonNode tree() {
    return tree;
  }

  public FieldErrors errors() {
    return errors;
  }

  /**
   * Ends the reading of the root.
   *
   * @throws Refused {@code validation} with all that is wrong
   */
  public void check() {
    check(List.of());
  }

  /**
   * Ends the reading of the root together with what the feature found.
   *
   * @throws Refused {@code validation} with all that is wrong
   */
  public void check(List<FieldError> found) {
    root.close();
    errors.addAll(found);
    errors.refuseIfAny();
  }
}
