package travel.loyalty.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;

/**
 * What an administrator writes about an API client.
 *
 * @param name kept for good once the client is made: bookings and the audit trail carry it
 */
public record ClientChange(
    String name, ClientKind kind, Set<String> scopes, Points adjustmentLimit) {

  /** What a client may adjust alone, unless an administrator decides otherwise. */
  public static final Points USUAL_LIMIT = Points.of("500.00");

  public ClientChange {
    scopes = Set.copyOf(scopes);
  }

  /**
   * Checks the fields.
   *
   * @throws Refused {@code validation} with all that is wrong
   */
  void requireValid() {
    List<Refused.FieldError> errors = new ArrayList<>();
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,59}")) {
      errors.add(new Refused.FieldError("/name", name.isEmpty() ? "required" : "client-name-form"));
    }
    if (!Scope.all().containsAll(scopes)) {
      errors.add(new Refused.FieldError("/scopes", "unknown"));
    }
    if (adjustmentLimit.isNegative()) {
      errors.add(new Refused.FieldError("/adjustmentLimit", "negative"));
    }
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }
}
