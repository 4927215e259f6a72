package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.configuration.Settings;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/**
 * What a staff user still owes after the password: the second factor, setting one up, or a password
 * of their own. Also what they change of their own account later.
 */
@Stateless
@PermitAll
public class StaffSignIn {

  @Inject private Sql sql;
  @Inject private WallClock wall;
  @Inject private Settings settings;
  @Inject private PasswordService passwords;
  @Inject private SessionService sessions;
  @Inject private AuditService audit;
  @Inject private BackOff backOff;
  @Inject private FactorSetUp setUp;

  /** For the container. */
  public StaffSignIn() {}

  StaffSignIn(
      Sql sql, WallClock wall, Settings settings, PasswordService passwords, AuditService audit) {
    this.sql = sql;
    this.wall = wall;
    this.settings = settings;
    this.passwords = passwords;
    this.sessions = new SessionService(sql, wall);
    this.audit = audit;
    this.backOff = new BackOff(sql, wall);
    this.setUp = new FactorSetUp(sql, wall, audit);
  }

  /** What is asked of the user next. */
  public enum Step {
    SECOND_FACTOR,
    SET_UP_SECOND_FACTOR,
    NEW_PASSWORD,
    NONE
  }

  /**
   * A secret for an authenticator.
   *
   * @param secret in groups of four, to type
   * @param uri for a QR code
   */
  public record Enrolment(String secret, String uri) {}

  /** What comes next: a proven second factor, then one's own password, then the portal. */
  public Step next(Caller caller) {
    boolean setUp = factors().isSetUp(id(caller));
    if (isPending(caller)) {
      if (setUp) {
        return Step.SECOND_FACTOR;
      }
      if (!settings.isSandbox()) {
        return Step.SET_UP_SECOND_FACTOR;
      }
    }
    return mustChange(caller) ? Step.NEW_PASSWORD : Step.NONE;
  }

  private boolean isPending(Caller caller) {
    return sql.first(
            "select pending from signin_session where id = ?",
            row -> row.getBoolean("pending"),
            caller.session())
        .orElse(true);
  }

  private boolean mustChange(Caller caller) {
    return sql.first(
            "select must_change from credential where population = ? and subject = ?",
            row -> row.getBoolean("must_change"),
            Population.STAFF,
            caller.subject())
        .orElse(false);
  }

  /**
   * Takes the second factor of this sign-in.
   *
   * @throws Refused {@code validation} of {@code /code}, or {@code too-many-requests} with {@code
   *     retryAfterSeconds}
   */
  // Without a transaction: a wrong try is refused, and its count must not roll back with that.
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void prove(Caller caller, String code) {
    show(caller, code);
    new Sessions(sql, wall).complete(caller.session());
    audit.record(caller.actor(), "staff.signed-in", "staff-user", caller.getName(), Map.of());
  }

  private void show(Caller caller, String code) {
    String factor = secondFactorOf(caller);
    backOff.admit(Population.STAFF, factor, factor);
    if (!factors().isProven(id(caller), code)) {
      throw Refused.invalid("/code", "wrong-code");
    }
    backOff.succeeded(Population.STAFF, factor, factor);
  }

  // It also stands for the address: whoever guesses has the password already, and waits wherever
  // they call from, but slows no colleague down.
  private static String secondFactorOf(Caller caller) {
    return "second-factor/" + caller.getName();
  }

  /**
   * Whether the caller must show the present factor before another can be set up, by {@link
   * #beginReplacing}.
   */
  public boolean isProofNeeded(Caller caller) {
    return factors().isSetUp(id(caller)) && !factors().isReplacing(id(caller), caller.session());
  }

  /**
   * Begins to replace the authenticator, which stays in force until the new one is confirmed.
   *
   * @param code of the present authenticator, or a recovery code
   * @throws Refused as {@link #prove} does
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void beginReplacing(Caller caller, String code) {
    show(caller, code);
    factors().beginReplacing(id(caller), caller.session());
  }

  /**
   * Begins to set up an authenticator.
   *
   * @throws Refused {@code state-conflict} if there is one, and this session has not shown it
   */
  public Enrolment enrol(Caller caller) {
    requireOpen(caller);
    String secret = factors().begin(id(caller));
    String label = URLEncoder.encode(caller.getName(), StandardCharsets.UTF_8);
    String uri =
        "otpauth://totp/travel.loyalty:%s?secret=%s&issuer=travel.loyalty".formatted(label, secret);
    return new Enrolment(secret.replaceAll("(.{4})(?=.)", "$1 "), uri);
  }

  // Whoever has only the password must show the factor, and cannot replace it.
  private void requireOpen(Caller caller) {
    if (isProofNeeded(caller)) {
      throw new Refused("state-conflict", Map.of("reason", "second-factor"));
    }
  }

  /**
   * Takes the first code of the new authenticator.
   *
   * @return the recovery codes, shown once
   * @throws Refused {@code validation} of {@code /code}, {@code too-many-requests} with {@code
   *     retryAfterSeconds}, or {@code state-conflict} as {@link #enrol} does
   */
  // Without a transaction, as in prove: what was counted must not roll back with a refusal.
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<String> confirm(Caller caller, String code) {
    requireOpen(caller);
    String factor = secondFactorOf(caller);
    backOff.admit(Population.STAFF, factor, factor);
    List<String> recovery = setUp.confirm(caller, code);
    if (recovery.isEmpty()) {
      throw Refused.invalid("/code", "wrong-code");
    }
    backOff.succeeded(Population.STAFF, factor, factor);
    return recovery;
  }

  public long recoveryCodesLeft(Caller caller) {
    return factors().recoveryCodesLeft(id(caller));
  }

  /**
   * Changes the own password; all other sessions end.
   *
   * @throws Refused {@code validation} of {@code /current} or {@code /password}
   */
  public void changePassword(Caller caller, String current, String password) {
    if (!passwords.verify(Population.STAFF, Optional.of(caller.subject()), current)) {
      throw Refused.invalid("/current", "wrong-password");
    }
    if (current.equals(password)) {
      throw Refused.invalid("/password", "password-unchanged");
    }
    String name = new StaffUsers(sql).get(id(caller)).name();
    passwords.set(
        Population.STAFF, caller.subject(), password, List.of(caller.getName(), name, "loyalty"));
    sessions.endAllBut(Population.STAFF, caller.subject(), caller.session());
    audit.record(
        caller.actor(), "staff.password-changed", "staff-user", caller.getName(), Map.of());
  }

  private SecondFactors factors() {
    return new SecondFactors(sql, wall);
  }

  private static long id(Caller caller) {
    if (caller.population() != Population.STAFF) {
      throw new Refused("not-allowed");
    }
    return Long.parseLong(caller.subject());
  }
}
