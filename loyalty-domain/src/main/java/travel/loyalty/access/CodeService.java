package travel.loyalty.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.Instant;

/** One-time codes: six digits, ten minutes, five tries. */
@Stateless
@PermitAll
public class CodeService {

  /**
   * A code on its way to whoever it is for.
   *
   * @param code shown to nobody but them
   * @param resendFrom before then no other is made
   */
  public record IssuedCode(String code, Instant expiresAt, Instant resendFrom) {}

  /**
   * Makes a code; an earlier one for the same is void.
   *
   * @param subject who or what it is for: see {@link CodePurpose}
   * @throws travel.loyalty.shared.Refused {@code too-many-requests} before the resend time
   */
  public IssuedCode issue(CodePurpose purpose, String subject) {
    throw new UnsupportedOperationException(purpose + subject);
  }

  /**
   * Uses a code up, in the caller's transaction. A wrong try counts even if that rolls back.
   *
   * @throws travel.loyalty.shared.Refused {@code validation} of {@code /code}, with {@code
   *     wrong-code}, or {@code code-void} where another must be asked for
   */
  public void redeem(CodePurpose purpose, String subject, String code) {
    throw new UnsupportedOperationException(purpose + subject + code);
  }

  /** The same without an exception, for a sign-in. */
  public boolean isRedeemed(CodePurpose purpose, String subject, String code) {
    throw new UnsupportedOperationException(purpose + subject + code);
  }
}
