package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/** Passwords of members and staff users. */
@Stateless
@PermitAll
public class PasswordService {

  /**
   * Sets a password.
   *
   * @param contextWords names and addresses of the owner, which the password may not contain
   * @throws travel.loyalty.shared.Refused {@code validation} of {@code /password}, with {@code
   *     password-too-short, password-too-long, password-too-common} or {@code
   *     password-too-personal}
   */
  public void set(
      Population population, String subject, String password, List<String> contextWords) {
    throw new UnsupportedOperationException(population + subject + password + contextWords);
  }

  /**
   * Tells whether this is the password. It takes as long for an unknown subject.
   *
   * @param subject empty where the login name is nobody's
   */
  public boolean verify(Population population, Optional<String> subject, String password) {
    throw new UnsupportedOperationException(population + password + subject);
  }

  /** Whether the subject ever set a password. */
  public boolean isSet(Population population, String subject) {
    throw new UnsupportedOperationException(population + subject);
  }
}
