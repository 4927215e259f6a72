package travel.loyalty.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import travel.loyalty.shared.Points;

/**
 * Points that a member gets once, for telling about himself.
 *
 * @param fields what must be known of him, at least one
 */
public record TaskAward(
    String code,
    Points points,
    Set<Field> fields,
    Optional<Points> budget,
    Optional<OwnValidity> validity)
    implements Award {

  /** What a member may tell. */
  public enum Field {
    BIRTH_DATE("birthDate"),
    EMAIL("email"),
    MOBILE("mobile");

    private final String word;

    Field(String word) {
      this.word = word;
    }

    /** Its name in the document. */
    public String word() {
      return word;
    }

    static List<String> words() {
      return Stream.of(values()).map(Field::word).toList();
    }

    static Field of(String word) {
      return Stream.of(values()).filter(f -> f.word.equals(word)).findFirst().orElseThrow();
    }
  }

  public TaskAward {
    fields = Set.copyOf(fields);
  }

  /** Those of the fields that a member has not told yet, in their order. */
  public List<Field> missing(Set<Field> told) {
    return Stream.of(Field.values())
        .filter(field -> fields.contains(field) && !told.contains(field))
        .toList();
  }
}
