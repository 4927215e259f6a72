package travel.loyalty.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A staff user, as lists and pages show one.
 *
 * @param version to hand back with a change, so that two people do not undo each other's
 * @param secondFactor whether an authenticator is set up
 */
public record StaffView(
    long id,
    int version,
    String login,
    String name,
    Locale locale,
    Set<Role> roles,
    boolean blocked,
    boolean secondFactor,
    Optional<Instant> lastSeenAt) {

  /** The key by which sessions know the user. */
  public String subject() {
    return Long.toString(id);
  }
}
