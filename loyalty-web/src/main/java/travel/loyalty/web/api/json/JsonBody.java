package travel.loyalty.web.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** The body of a request while it is read: its root object and everything that is wrong with it. */
public final class JsonBody {

  private final FieldErrors errors;
  private final JsonNode tree;
  private final JsonObject root;

  private JsonBody(JsonNode tree, FieldErrors errors) {
    this.errors = errors;
    this.tree = tree;
    this.root = new JsonObject(asObject(tree, errors), "", errors);
  }

  // Something else than an object has no fields, and says so.
  private static ObjectNode asObject(JsonNode tree, FieldErrors errors) {
    if (tree instanceof ObjectNode object) {
      return object;
    }
    errors.add("", "wrong-type");
    return JsonNodeFactory.instance.objectNode();
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
    return of(bytes).read(reader, value -> List.of());
  }

  /**
   * The body as text, for a feature that reads its own document.
   *
   * @throws Refused {@code malformed} if it is not UTF-8
   */
  public static String text(byte[] bytes) {
    return JsonTree.text(bytes);
  }

  /**
   * Reads the body, and lets a feature look at the value even where the body has errors that do not
   * keep it from being built, so that one answer names everything.
   *
   * @param faults what a feature finds wrong with the value
   * @throws Refused {@code validation} with all that is wrong
   */
  public <T> T read(
      Function<JsonObject, Supplier<T>> reader, Function<T, List<FieldError>> faults) {
    Supplier<T> draft = reader.apply(root);
    root.close();
    built(draft).map(faults).ifPresent(errors::addAll);
    errors.refuseIfAny();
    return draft.get();
  }

  private static <T> Optional<T> built(Supplier<T> draft) {
    try {
      return Optional.of(draft.get());
    } catch (Field.Unread incomplete) {
      return Optional.empty();
    }
  }

  /**
   * The elements of a list as bodies of their own, each with its own errors; whatever else the body
   * holds is an error of the whole.
   *
   * @throws Refused {@code validation} if there is no such list, or it is too long
   */
  public List<JsonBody> parts(String name, int countMax) {
    Field<List<JsonNode>> nodes =
        root.required(name, Shapes.listOf((node, p, e) -> Optional.of(node), countMax));
    root.close();
    List<JsonBody> parts = new ArrayList<>();
    for (JsonNode node : nodes.orElse(List.of())) {
      String place = Pointers.child(Pointers.child("", name), parts.size());
      parts.add(new JsonBody(node, errors.split(place)));
    }
    errors.refuseIfAny();
    return parts;
  }

  /** A text field of the root, whatever else is wrong; to name a part that is refused. */
  public Optional<String> peek(String name) {
    return Optional.ofNullable(tree.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }
}
