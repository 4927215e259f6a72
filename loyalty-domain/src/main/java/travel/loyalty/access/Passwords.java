package travel.loyalty.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** Passwords in their table, as slow hashes. */
final class Passwords {

  private static final PasswordPolicy POLICY = new PasswordPolicy();

  private final Sql sql;
  private final WallClock wall;
  private final PasswordHash hashes;

  Passwords(Sql sql, WallClock wall, PasswordHash hashes) {
    this.sql = sql;
    this.wall = wall;
    this.hashes = hashes;
  }

  private record Stored(Optional<String> hash, boolean blocked) {}

  void set(Population population, String subject, String password, List<String> contextWords) {
    check(population, password, contextWords);
    store(population, subject, hashes.of(password), false);
  }

  void check(Population population, String password, List<String> contextWords) {
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

  // Whoever is unknown, blocked or without a password costs the same work.
  boolean verify(Population population, Optional<String> subject, String password) {
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
  boolean isSet(Population population, String subject) {
    return stored(population, subject).flatMap(Stored::hash).isPresent();
  }

  private Optional<Stored> stored(Population population, String subject) {
    return sql.first(
        "select password_hash, blocked from credential where population = ? and subject = ?",
        Passwords::stored,
        population,
        subject);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        Optional.ofNullable(row.getString("password_hash")), row.getBoolean("blocked"));
  }
}
