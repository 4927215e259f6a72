package travel.loyalty.points.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** What a request to adjust must hold by itself. */
final class AdjustmentCheck {

  static final int REASON_MAX = 500;
  static final int REFERENCE_MAX = 100;

  /** Beyond any real account, and far from the range of a long. */
  static final Points POINTS_MAX = Points.of("100000000.00");

  private AdjustmentCheck() {}

  /**
   * Looks at every field.
   *
   * @throws Refused {@code validation} with all that is wrong
   */
  static void check(AdjustmentRequest request) {
    List<FieldError> errors = new ArrayList<>();
    if (request.points().isZero()) {
      errors.add(new FieldError("/points", "not-zero"));
    }
    if (request.points().abs().compareTo(POINTS_MAX) > 0) {
      errors.add(new FieldError("/points", "too-large", Map.of("max", POINTS_MAX)));
    }
    text(errors, "/reason", request.reason(), REASON_MAX);
    text(errors, "/reference", request.reference(), REFERENCE_MAX);
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  static void checkNote(String note) {
    if (note.length() > REASON_MAX) {
      throw Refused.invalid("/note", "too-long", Map.of("max", REASON_MAX));
    }
  }

  private static void text(List<FieldError> errors, String pointer, String value, int most) {
    if (value.isBlank()) {
      errors.add(new FieldError(pointer, "required"));
    } else if (value.length() > most) {
      errors.add(new FieldError(pointer, "too-long", Map.of("max", most)));
    }
  }
}
