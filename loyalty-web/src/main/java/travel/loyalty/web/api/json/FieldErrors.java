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

  public void add(String pointer, String code) {
    add(pointer, code, Map.of());
  }

  void add(String pointer, String code, Map<String, Object> arguments) {
    if (errors.size() < LISTED_MAX) {
      errors.add(new FieldError(pointer, code, arguments));
    }
  }

  /** Adds what a feature found besides. */
  void addAll(List<FieldError> others) {
    others.forEach(error -> add(error.pointer(), error.code(), error.arguments()));
  }

  /** Takes out what is wrong below a place, its pointers then relative to that place. */
  FieldErrors split(String place) {
    FieldErrors below = new FieldErrors();
    for (FieldError error : List.copyOf(errors)) {
      if (error.pointer().startsWith(place + "/")) {
        errors.remove(error);
        below.add(error.pointer().substring(place.length()), error.code(), error.arguments());
      }
    }
    return below;
  }

  /**
   * Ends the reading.
   *
   * @throws Refused {@code validation} with all errors, if there is any
   */
  void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }
}
