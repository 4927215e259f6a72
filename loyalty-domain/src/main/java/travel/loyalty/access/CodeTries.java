package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * Counts each try at a code in a transaction of its own: whoever guesses wrong makes the
 * transaction around it roll back, and the guess must count all the same.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CodeTries {

  static final int MOST = 5;

  @Inject private Sql sql;
  @Inject private WallClock wall;

  /** For the container. */
  public CodeTries() {}

  CodeTries(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  /** What came of a try. */
  public enum Outcome {
    RIGHT,
    WRONG,
    /** There is none, or it was used, tried too often, or too old: another must be asked for. */
    VOID
  }

  private record Hash(String salt, String hash) {
    boolean isOf(String code) {
      return MessageDigest.isEqual(
          Secrets.sha256(salt + code).getBytes(StandardCharsets.US_ASCII),
          hash.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Counts the try first, so that many at once are no more than many. */
  public Outcome count(CodePurpose purpose, String subject, String code) {
    int counted =
        sql.update(
            "update one_time_code set tries = tries + 1 where purpose = ? and subject = ?"
                + " and tries < ? and used = ? and expires_at > ?",
            purpose,
            subject,
            MOST,
            false,
            wall.now());
    if (counted == 0) {
      return Outcome.VOID;
    }
    Optional<Hash> stored =
        sql.first(
            "select salt, hash from one_time_code where purpose = ? and subject = ?",
            row -> new Hash(row.getString("salt"), row.getString("hash")),
            purpose,
            subject);
    return stored.filter(hash -> hash.isOf(code)).isPresent() ? Outcome.RIGHT : Outcome.WRONG;
  }
}
