package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** One-time codes: six digits, ten minutes, five tries. */
@Stateless
@PermitAll
public class CodeService {

  static final Duration VALID = Duration.ofMinutes(10);
  static final Duration RESEND_AFTER = Duration.ofMinutes(1);
  static final Duration ISSUES_COUNT_FOR = Duration.ofHours(1);
  static final int ISSUES = 5;
  private static final int SUBJECT_MAX = 255;

  @Inject private Sql sql;
  @Inject private WallClock wall;
  @Inject private CodeTries tries;

  /** For the container. */
  public CodeService() {}

  /** For tests without one. */
  public CodeService(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
    this.tries = new CodeTries(sql, wall);
  }

  /**
   * A code on its way to whoever it is for.
   *
   * @param code shown to nobody but them
   * @param resendFrom before then no other is made
   */
  public record IssuedCode(String code, Instant expiresAt, Instant resendFrom) {}

  /** An earlier code for the same: how many were made in a row, and when the last. */
  private record Earlier(Instant issuedAt, int issues, boolean used) {}

  /**
   * Makes a code; an earlier one for the same is void.
   *
   * @param of who or what it is for, of any length: see {@link CodePurpose}
   * @throws Refused {@code too-many-requests} before the resend time, with {@code
   *     retryAfterSeconds}
   */
  public IssuedCode issue(CodePurpose purpose, String of) {
    String subject = stored(of);
    Instant now = wall.now();
    int issues = earlier(purpose, subject).map(before -> issuesAfter(before, now)).orElse(1);
    String code = Secrets.code();
    String salt = HexFormat.of().formatHex(Secrets.bytes(16));
    Instant expiresAt = now.plus(VALID);
    sql.update("delete from one_time_code where purpose = ? and subject = ?", purpose, subject);
    sql.update(
        "insert into one_time_code (purpose, subject, salt, hash, issued_at, expires_at, tries,"
            + " issues, used) values (?, ?, ?, ?, ?, ?, 0, ?, ?)",
        purpose,
        subject,
        salt,
        Secrets.sha256(salt + code),
        now,
        expiresAt,
        issues,
        false);
    return new IssuedCode(code, expiresAt, now.plus(RESEND_AFTER));
  }

  // The column has an end, and what people type has none.
  private static String stored(String subject) {
    return subject.length() <= SUBJECT_MAX ? subject : "sha256:" + Secrets.sha256(subject);
  }

  private static int issuesAfter(Earlier earlier, Instant now) {
    boolean counts = earlier.issuedAt().plus(ISSUES_COUNT_FOR).isAfter(now);
    int issues = counts ? earlier.issues() : 0;
    Instant from = earlier.issuedAt().plus(issues >= ISSUES ? ISSUES_COUNT_FOR : RESEND_AFTER);
    if (!earlier.used() && from.isAfter(now)) {
      long seconds = Duration.between(now, from).toSeconds() + 1;
      throw new Refused("too-many-requests", Map.of("retryAfterSeconds", seconds));
    }
    return issues + 1;
  }

  private Optional<Earlier> earlier(CodePurpose purpose, String subject) {
    return sql.first(
        "select issued_at, issues, used from one_time_code where purpose = ? and subject = ?",
        row ->
            new Earlier(
                Sql.instant(row, "issued_at"), row.getInt("issues"), row.getBoolean("used")),
        purpose,
        subject);
  }

  /**
   * Uses a code up, in the caller's transaction. A wrong try counts even if that rolls back.
   *
   * @throws Refused {@code validation} of {@code /code}, with {@code wrong-code}, or {@code
   *     code-void} where another must be asked for
   */
  public void redeem(CodePurpose purpose, String subject, String code) {
    CodeTries.Outcome outcome = attempt(purpose, subject, code);
    if (outcome != CodeTries.Outcome.RIGHT) {
      boolean again = outcome == CodeTries.Outcome.WRONG;
      throw Refused.invalid("/code", again ? "wrong-code" : "code-void");
    }
  }

  /** The same for a sign-in, where no reason is told. */
  public boolean isRedeemed(CodePurpose purpose, String subject, String code) {
    return attempt(purpose, subject, code) == CodeTries.Outcome.RIGHT;
  }

  private CodeTries.Outcome attempt(CodePurpose purpose, String of, String typed) {
    String subject = stored(of);
    String code = typed.replaceAll("\\s", "");
    CodeTries.Outcome outcome = tries.count(purpose, subject, code);
    if (outcome != CodeTries.Outcome.RIGHT) {
      return outcome;
    }
    int used =
        sql.update(
            "update one_time_code set used = ? where purpose = ? and subject = ? and used = ?",
            true,
            purpose,
            subject,
            false);
    return used == 1 ? CodeTries.Outcome.RIGHT : CodeTries.Outcome.VOID;
  }
}
