package travel.loyalty.programme.worksheet;

import java.util.List;

/**
 * The part of a document that one form edits.
 *
 * @param pointer of an object of the document; empty for the document itself
 * @param fields those of the object that belong to the part; empty for all of them
 */
public record Place(String pointer, List<String> fields) {

  /** No part at all. */
  static final Place NOWHERE = new Place("/ ", List.of());

  public Place {
    fields = List.copyOf(fields);
  }

  /** A whole object. */
  public static Place of(String pointer) {
    return new Place(pointer, List.of());
  }

  /** Some fields of an object. */
  public static Place of(String pointer, String... fields) {
    return new Place(pointer, List.of(fields));
  }

  /** Whether what a pointer leads to lies in it. */
  public boolean holds(String other) {
    return fields.isEmpty()
        ? isWithin(other, pointer)
        : fields.stream().anyMatch(field -> isWithin(other, pointer + "/" + field));
  }

  private static boolean isWithin(String pointer, String outer) {
    return pointer.equals(outer) || pointer.startsWith(outer + "/");
  }

  /** A pointer as it is seen from its object. */
  String inner(String other) {
    return other.substring(pointer.length());
  }
}
