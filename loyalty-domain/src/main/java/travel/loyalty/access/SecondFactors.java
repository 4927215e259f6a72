package travel.loyalty.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * The authenticators and recovery codes of staff users. A code of an authenticator is taken half a
 * minute early or late, and once; a recovery code is taken once.
 */
final class SecondFactors {

  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_LENGTH = 12;
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator(STEP);

  private final Sql sql;
  private final WallClock wall;

  SecondFactors(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  /** What is stored of a user; the next secret is empty, and its session 0, where none waits. */
  private record Factor(
      String secret, boolean confirmed, Optional<String> nextSecret, long nextSession) {}

  boolean isSetUp(long staff) {
    return factor(staff).filter(Factor::confirmed).isPresent();
  }

  /** Whether this session has shown the present factor and begun to replace it. */
  boolean isReplacing(long staff, long session) {
    return factor(staff).filter(factor -> factor.nextSession() == session).isPresent();
  }

  /** The secret to put into an authenticator; the same until it is confirmed. */
  String begin(long staff) {
    Optional<Factor> begun = factor(staff);
    return begun
        .map(factor -> factor.nextSecret().orElse(factor.secret()))
        .orElseGet(() -> begun(staff));
  }

  private String begun(long staff) {
    String secret = newSecret();
    sql.update(
        "insert into second_factor (staff_id, secret, confirmed, last_step) values (?, ?, ?, 0)",
        staff,
        secret,
        false);
    return secret;
  }

  /**
   * Makes a secret that waits beside the present one, which stays in force until it is confirmed.
   */
  void beginReplacing(long staff, long session) {
    sql.update(
        "update second_factor set next_secret = ?, next_session = ? where staff_id = ?",
        newSecret(),
        session,
        staff);
  }

  private static String newSecret() {
    return Base32.encode(Secrets.bytes(SECRET_BYTES));
  }

  /** Takes the first code of a new authenticator; the recovery codes, or none if it is wrong. */
  List<String> confirm(long staff, String code) {
    Optional<Factor> begun = factor(staff);
    boolean right =
        begun.isPresent()
            && begun
                .get()
                .nextSecret()
                .map(next -> isReplaced(staff, next, code))
                .orElseGet(() -> isProvenByCode(staff, code));
    if (!right) {
      return List.of();
    }
    sql.update("update second_factor set confirmed = ? where staff_id = ?", true, staff);
    return newRecoveryCodes(staff);
  }

  // The step of the old secret does not count: the new one has never been used.
  private boolean isReplaced(long staff, String next, String typed) {
    OptionalLong step = stepOf(next, typed.replaceAll("\\s", ""));
    return step.isPresent()
        && 1
            == sql.update(
                "update second_factor set secret = ?, last_step = ?, next_secret = null,"
                    + " next_session = null where staff_id = ? and next_secret = ?",
                next,
                step.getAsLong(),
                staff,
                next);
  }

  List<String> newRecoveryCodes(long staff) {
    sql.update("delete from recovery_code where staff_id = ?", staff);
    List<String> codes =
        Stream.generate(() -> Secrets.readable(RECOVERY_LENGTH)).limit(RECOVERY_CODES).toList();
    List<Object[]> rows =
        codes.stream().map(code -> new Object[] {staff, recoveryHash(staff, code)}).toList();
    sql.batch("insert into recovery_code (staff_id, hash) values (?, ?)", rows);
    return codes;
  }

  private static String recoveryHash(long staff, String code) {
    return Secrets.sha256(staff + "|" + code);
  }

  /** Whether this is a code of the confirmed authenticator, or an unused recovery code. */
  boolean isProven(long staff, String typed) {
    String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    if (code.length() == RECOVERY_LENGTH) {
      return isSetUp(staff) && isRecovered(staff, code);
    }
    return isSetUp(staff) && isProvenByCode(staff, code);
  }

  private boolean isRecovered(long staff, String code) {
    return 1
        == sql.update(
            "update recovery_code set used_at = ?"
                + " where staff_id = ? and hash = ? and used_at is null",
            wall.now(),
            staff,
            recoveryHash(staff, code));
  }

  private boolean isProvenByCode(long staff, String typed) {
    String code = typed.replaceAll("\\s", "");
    Optional<Factor> factor = factor(staff);
    OptionalLong step =
        factor.isEmpty() ? OptionalLong.empty() : stepOf(factor.get().secret(), code);
    // The condition refuses a replay, also of two at the same moment.
    return step.isPresent()
        && 1
            == sql.update(
                "update second_factor set last_step = ? where staff_id = ? and last_step < ?",
                step.getAsLong(),
                staff,
                step.getAsLong());
  }

  private OptionalLong stepOf(String secret, String code) {
    long now = wall.now().getEpochSecond() / STEP.toSeconds();
    return LongStream.rangeClosed(now - 1, now + 1)
        .filter(step -> codeAt(secret, step).equals(code))
        .findFirst();
  }

  static String codeAt(String secret, long step) {
    try {
      SecretKeySpec key = new SecretKeySpec(Base32.decode(secret), CODES.getAlgorithm());
      Instant at = Instant.ofEpochSecond(step * STEP.toSeconds());
      return "%06d".formatted(CODES.generateOneTimePassword(key, at));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Every secret is a key of HMAC", e);
    }
  }

  long recoveryCodesLeft(long staff) {
    return sql.first(
            "select count(*) as n from recovery_code where staff_id = ? and used_at is null",
            row -> row.getLong("n"),
            staff)
        .orElse(0L);
  }

  void remove(long staff) {
    sql.update("delete from recovery_code where staff_id = ?", staff);
    sql.update("delete from second_factor where staff_id = ?", staff);
  }

  private Optional<Factor> factor(long staff) {
    return sql.first(
        "select secret, confirmed, next_secret, next_session from second_factor"
            + " where staff_id = ?",
        row ->
            new Factor(
                row.getString("secret"),
                row.getBoolean("confirmed"),
                Optional.ofNullable(row.getString("next_secret")),
                row.getLong("next_session")),
        staff);
  }
}
