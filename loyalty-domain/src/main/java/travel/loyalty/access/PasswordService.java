package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Passwords of members and staff users. */
@Stateless
@PermitAll
public class PasswordService {

  @Inject private Sql sql;
  @Inject private WallClock wall;
  private PasswordHash hashes = PasswordHash.FULL;

  /** For the container. */
  public PasswordService() {}

  /** For tests of other features, without a container; it hashes quicker. */
  public PasswordService(Sql sql, WallClock wall) {
    this(sql, wall, new PasswordHash(1000));
  }

  PasswordService(Sql sql, WallClock wall, PasswordHash hashes) {
    this.sql = sql;
    this.wall = wall;
    this.hashes = hashes;
  }

  private Passwords passwords() {
    return new Passwords(sql, wall, hashes);
  }

  /**
   * Sets a password.
   *
   * @param contextWords names and addresses of the owner, which the password may not contain
   * @throws Refused {@code validation} of {@code /password}, with {@code password-too-short,
   *     password-too-long, password-too-common} or {@code password-too-personal}
   */
  public void set(
      Population population, String subject, String password, List<String> contextWords) {
    passwords().set(population, subject, password, contextWords);
  }

  /**
   * Tells whether this is the password. It takes as long for an unknown subject, and one who is
   * blocked has none.
   *
   * @param subject empty where the login name is nobody's
   */
  // Without a transaction: who waits for a turn to hash must not keep a connection from others.
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean verify(Population population, Optional<String> subject, String password) {
    return passwords().verify(population, subject, password);
  }

  /** Whether the subject ever set a password. */
  public boolean isSet(Population population, String subject) {
    return passwords().isSet(population, subject);
  }
}
