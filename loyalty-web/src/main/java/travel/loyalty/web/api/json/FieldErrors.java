package travel.loyalty.web.api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** What is wrong with one body, in the order in which it was found. */
public final class FieldErrors {

  /** Beyond this a list helps nobody, and an answer must not grow with an attack. */
  static final int LISTED_MAX = 100;

  private final List<FieldError> errors = new ArrayList<>();

  void add(String pointer, String code) {
    add(pointer, code, Map.of());
  }

  void add(String pointer, String code, Map<String, Object> arguments) {
    if (errors.size() < LISTED_MAX) {
      errors.add(new FieldError(pointer, code, arguments));
    }
  }

  /** Adds what a feature found besides. */
  public void addAll(List<FieldError> others) {
    others.forEach(error -> add(error.pointer(), error.code(), error.arguments()));
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  public List<FieldError> list() {
    return List.copyOf(errors);
  }

  /**
   * Ends the reading.
   *
   * @throws Refused {@code validation} with all errors, if there is any
   */
  public void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }
}
