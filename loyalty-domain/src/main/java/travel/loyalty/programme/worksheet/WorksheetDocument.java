package travel.loyalty.programme.worksheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/**
 * The document of a worksheet as a tree, immutable: each change makes another, and leaves all that
 * it does not name as it was. A part is only replaced by whoever names the mark of what stands
 * there, so that nobody writes over what he did not see.
 */
public final class WorksheetDocument {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MARK_LENGTH = 16;

  private final ObjectNode tree;
  private final Place touched;

  private WorksheetDocument(ObjectNode tree, Place touched) {
    this.tree = tree;
    this.touched = touched;
  }

  /** Reads the document of a version or a worksheet, which is an object by then. */
  public static WorksheetDocument of(String document) {
    try {
      return new WorksheetDocument((ObjectNode) JSON.readTree(document), Place.NOWHERE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept document is no JSON", e);
    }
  }

  /** An object without fields, for a part that is to be added. */
  public static ObjectNode blank() {
    return JSON.createObjectNode();
  }

  public boolean has(String pointer) {
    return !tree.at(pointer).isMissingNode();
  }

  /** A copy of a part; empty where the document has none. */
  public ObjectNode part(Place place) {
    ObjectNode part = JSON.createObjectNode();
    if (tree.at(place.pointer()) instanceof ObjectNode object) {
      List<String> names = place.fields();
      part.setAll(object.deepCopy().retain(names.isEmpty() ? names(object) : names));
    }
    return part;
  }

  private static List<String> names(ObjectNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** Copies of what stands in a list; none where there is no list. */
  public List<ObjectNode> list(String pointer) {
    List<ObjectNode> parts = new ArrayList<>();
    tree.at(pointer).forEach(node -> parts.add(((ObjectNode) node).deepCopy()));
    return parts;
  }

  /** Where in a list the object of a code stands. */
  public Optional<Place> find(String list, String code) {
    int at = 0;
    for (JsonNode node : tree.at(list)) {
      if (node.path("code").asText().equals(code)) {
        return Optional.of(Place.of(list + "/" + at));
      }
      at++;
    }
    return Optional.empty();
  }

  /** The mark of a part, another whenever anything in it is. */
  public String mark(Place place) {
    return mark(part(place));
  }

  /** The mark of the whole document. */
  public String mark() {
    return mark(tree);
  }

  private static String mark(JsonNode node) {
    try {
      byte[] text = node.toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).substring(0, MARK_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Replaces a part.
   *
   * @param seen the mark of what stood there when the form was opened
   * @throws Refused {@code changed-meanwhile} if another stands there
   */
  public WorksheetDocument put(Place place, String seen, ObjectNode part) {
    refuseUnseen(place, seen);
    ObjectNode copy = tree.deepCopy();
    ObjectNode object = objectAt(copy, place.pointer());
    List<String> names = place.fields().isEmpty() ? names(object) : place.fields();
    names.stream().filter(name -> !part.has(name)).forEach(object::remove);
    part.properties().forEach(field -> object.set(field.getKey(), field.getValue()));
    return new WorksheetDocument(copy, place);
  }

  private static ObjectNode objectAt(ObjectNode tree, String pointer) {
    return pointer.isEmpty() ? tree : tree.withObject(pointer);
  }

  /** Adds to the end of a list; before what catches the rest, if that is there. */
  public WorksheetDocument add(String list, ObjectNode part) {
    ObjectNode copy = tree.deepCopy();
    ArrayNode array = copy.withArray(list);
    int at = Rank.of(part) == Rank.CONDITIONAL ? firstCatchingRest(array) : array.size();
    array.insert(at, part);
    return new WorksheetDocument(copy, Place.of(list + "/" + at));
  }

  private static int firstCatchingRest(ArrayNode array) {
    int at = 0;
    while (at < array.size() && Rank.of(array.get(at)) != Rank.CATCHES_REST) {
      at++;
    }
    return at;
  }

  /** Sets an object where none was. */
  public WorksheetDocument set(String pointer, ObjectNode part) {
    ObjectNode copy = tree.deepCopy();
    objectAt(copy, pointer).setAll(part);
    return new WorksheetDocument(copy, Place.of(pointer));
  }

  /**
   * Takes an object out of its list, or a field out of its object.
   *
   * @throws Refused {@code changed-meanwhile} if another stands there than was seen
   */
  public WorksheetDocument remove(String pointer, String seen) {
    refuseUnseen(Place.of(pointer), seen);
    ObjectNode copy = tree.deepCopy();
    JsonNode parent = copy.at(outer(pointer));
    if (parent instanceof ArrayNode array) {
      array.remove(index(pointer));
    } else {
      ((ObjectNode) parent).remove(last(pointer));
      removeIfEmpty(copy, outer(pointer));
    }
    return new WorksheetDocument(copy, Place.NOWHERE);
  }

  private static void removeIfEmpty(ObjectNode tree, String pointer) {
    if (!pointer.isEmpty() && tree.at(pointer).isEmpty()) {
      ((ObjectNode) tree.at(outer(pointer))).remove(last(pointer));
    }
  }

  /**
   * Changes places with the next of its rank: what catches the rest stays last, and bonus rules,
   * which have no order, are passed over.
   *
   * @throws Refused {@code changed-meanwhile} if another stands there than was seen
   */
  public WorksheetDocument move(String pointer, String seen, Direction direction) {
    refuseUnseen(Place.of(pointer), seen);
    ObjectNode copy = tree.deepCopy();
    ArrayNode array = (ArrayNode) copy.at(outer(pointer));
    int from = index(pointer);
    int to = neighbour(array, from, direction);
    if (to >= 0 && to < array.size()) {
      JsonNode moved = array.get(from);
      array.set(from, array.get(to));
      array.set(to, moved);
    }
    return new WorksheetDocument(copy, Place.NOWHERE);
  }

  private static int neighbour(ArrayNode array, int from, Direction direction) {
    Rank rank = Rank.of(array.get(from));
    int to = from + direction.step();
    while (to >= 0 && to < array.size() && Rank.of(array.get(to)) != rank) {
      to += direction.step();
    }
    return to;
  }

  private void refuseUnseen(Place place, String seen) {
    if (!has(place.pointer()) || !mark(place).equals(seen)) {
      throw new Refused("changed-meanwhile");
    }
  }

  private static String outer(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private static int index(String pointer) {
    return Integer.parseInt(last(pointer));
  }

  /** All that keeps it from being a programme; empty when it is one. */
  public List<FieldError> faults() {
    try {
      ProgrammeDocument.parse(text());
      return List.of();
    } catch (Refused refused) {
      if (refused.errors().isEmpty()) {
        throw refused;
      }
      return refused.errors();
    }
  }

  /** The faults that the last change is to blame for, their pointers as seen from its place. */
  List<FieldError> ownFaults() {
    return faults().stream().filter(this::isOwn).map(this::inner).toList();
  }

  // Of two with the same code the later one is told, which need not be the one just named.
  private boolean isOwn(FieldError fault) {
    return touched.holds(fault.pointer())
        || fault.code().equals("duplicate") && !touched.equals(Place.NOWHERE);
  }

  private FieldError inner(FieldError fault) {
    String pointer = touched.holds(fault.pointer()) ? touched.inner(fault.pointer()) : "/code";
    return new FieldError(pointer, fault.code(), fault.arguments());
  }

  /** The document as it is kept. */
  public String text() {
    return tree.toPrettyString();
  }

  /** What an object of a list is, as far as its order counts. */
  private enum Rank {
    CONDITIONAL,
    CATCHES_REST,
    BONUS;

    static Rank of(JsonNode node) {
      if (node.path("otherwise").asBoolean()) {
        return CATCHES_REST;
      }
      return node.path("kind").asText().equals(BONUS.name()) ? BONUS : CONDITIONAL;
    }
  }
}
