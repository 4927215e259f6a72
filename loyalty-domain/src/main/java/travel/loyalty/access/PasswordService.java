package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Passwords of members and staff users. */
@Stateless
@PermitAll
public class PasswordService {

  private static final PasswordPolicy POLICY = new PasswordPolicy();
  private static final PasswordHash FULL = new PasswordHash(PasswordHash.ROUNDS);

  @Inject private Sql sql;
  @Inject private WallClock wall;
  private PasswordHash hashes = FULL;

  /** For the container. */
  public PasswordService() {}

  PasswordService(Sql sql, WallClock wall, PasswordHash hashes) {
    this.sql = sql;
    this.wall = wall;
    this.hashes = hashes;
  }

  private record Stored(Optional<String> hash, boolean blocked) {}

  /**
   * Sets a password.
   *
   * @param contextWords names and addresses of the owner, which the password may not contain
   * @throws Refused {@code validation} of {@code /password}, with {@code password-too-short,
   *     password-too-long, password-too-common} or {@code password-too-personal}
   */
  public void set(
      Population population, String subject, String password, List<String> contextWords) {
    check(population, password, contextWords);
    store(population, subject, hashes.of(password), false);
  }

  /**
   * Checks a password before it is set, for a page that asks for more than that.
   *
   * @throws Refused as {@link #set} does
   */
  public void check(Population population, String password, List<String> contextWords) {
    POLICY
        .problem(population, password, contextWords)
        .ifPresent(
            code -> {
              throw Refused.invalid("/password", code);
            });
  }

  String hash(String password) {
    return hashes.of(password);
  }

  /** Sets a password that is good for one sign-in: the owner must then choose another. */
  void setOneTime(Population population, String subject, String password) {
    store(population, subject, hashes.of(password), true);
  }

  void store(Population population, String subject, String hash, boolean mustChange) {
    Credential.ensure(sql, population, subject);
    sql.update(
        "update credential set password_hash = ?, must_change = ?, changed_at = ?"
            + " where population = ? and subject = ?",
        hash,
        mustChange,
        wall.now(),
        population,
        subject);
  }

  /**
   * Tells whether this is the password. It takes as long for an unknown subject, and one who is
   * blocked has none.
   *
   * @param subject empty where the login name is nobody's
   */
  public boolean verify(Population population, Optional<String> subject, String password) {
    if (password.length() > PasswordPolicy.MOST * 2) {
      return false;
    }
    Optional<Stored> stored = subject.flatMap(known -> stored(population, known));
    Optional<String> hash = stored.filter(found -> !found.blocked()).flatMap(Stored::hash);
    if (hash.isEmpty()) {
      return hashes.matchesNobody(password);
    }
    boolean right = hashes.matches(password, hash.get());
    if (right && hashes.isOutdated(hash.get())) {
      renew(population, subject.orElseThrow(), password);
    }
    return right;
  }

  // The rounds were raised since; only now is the password there to hash again.
  private void renew(Population population, String subject, String password) {
    sql.update(
        "update credential set password_hash = ? where population = ? and subject = ?",
        hashes.of(password),
        population,
        subject);
  }

  /** Whether the subject ever set a password. */
  public boolean isSet(Population population, String subject) {
    return stored(population, subject).flatMap(Stored::hash).isPresent();
  }

  private Optional<Stored> stored(Population population, String subject) {
    return sql.first(
        "select password_hash, blocked from credential where population = ? and subject = ?",
        PasswordService::stored,
        population,
        subject);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        Optional.ofNullable(row.getString("password_hash")), row.getBoolean("blocked"));
  }
}
