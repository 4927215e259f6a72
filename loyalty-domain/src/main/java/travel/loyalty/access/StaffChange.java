package travel.loyalty.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import travel.loyalty.shared.Refused;

/**
 * What an administrator writes about a staff user.
 *
 * @param login kept for good once the user is made
 */
public record StaffChange(String login, String name, Locale locale, Set<Role> roles) {

  private static final int NAME_LENGTH = 120;

  public StaffChange {
    roles = Set.copyOf(roles);
  }

  /**
   * Checks the fields.
   *
   * @throws Refused {@code validation} with all that is wrong
   */
  void requireValid() {
    List<Refused.FieldError> errors = new ArrayList<>();
    if (!login.matches("[a-z0-9][a-z0-9._-]{1,59}")) {
      errors.add(new Refused.FieldError("/login", login.isEmpty() ? "required" : "login-form"));
    }
    if (name.isBlank()) {
      errors.add(new Refused.FieldError("/name", "required"));
    } else if (name.length() > NAME_LENGTH) {
      errors.add(new Refused.FieldError("/name", "too-long"));
    }
    if (roles.isEmpty()) {
      errors.add(new Refused.FieldError("/roles", "required"));
    }
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }
}
