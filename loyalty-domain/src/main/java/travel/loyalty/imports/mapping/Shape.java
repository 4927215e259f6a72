package travel.loyalty.imports.mapping;

import java.util.List;
import java.util.Optional;

/**
 * The fields that a mapping may fill.
 *
 * @param fields of the thing itself
 * @param lineFields of each of its lines; empty if it has none
 */
public record Shape(List<Field> fields, List<Field> lineFields) {

  /**
   * One field.
   *
   * @param name as in the API
   */
  public record Field(String name, Presence presence) {

    /** Whether a mapping may leave it out, and a row leave it empty. */
    public enum Presence {
      REQUIRED,
      OPTIONAL
    }

    public boolean isRequired() {
      return presence == Presence.REQUIRED;
    }
  }

  public static final Shape MEMBERS =
      new Shape(
          fields("externalRef! name! class! companyRef companyName email mobile birthDate locale"),
          List.of());

  public static final Shape BOOKINGS =
      new Shape(
          fields(
              "source! reference! memberNumber memberRef status! payerRef bookedAt! paidAt"
                  + " tripEndsOn channel"),
          fields(
              "line! type! market product route heat season cabin tags departsOn travellers"
                  + " amount! refunded"));

  public static Shape of(String target) {
    return target.equals("MEMBERS") ? MEMBERS : BOOKINGS;
  }

  boolean hasLines() {
    return !lineFields.isEmpty();
  }

  static Optional<Field> find(List<Field> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static List<Field> fields(String names) {
    return List.of(names.split(" ")).stream().map(Shape::field).toList();
  }

  private static Field field(String name) {
    return name.endsWith("!")
        ? new Field(name.substring(0, name.length() - 1), Field.Presence.REQUIRED)
        : new Field(name, Field.Presence.OPTIONAL);
  }
}
