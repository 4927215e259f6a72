package travel.loyalty.member;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.access.CodeService;
import travel.loyalty.access.CodeService.IssuedCode;
import travel.loyalty.access.PasswordService;
import travel.loyalty.access.Population;
import travel.loyalty.access.SessionService;
import travel.loyalty.shared.Refused;

/**
 * Sends members the codes they sign in with, also for the first time, and replaces forgotten
 * passwords. It answers the same whether or not a login name is somebody's.
 */
@Stateless
@PermitAll
public class SignInService {

  @Inject private MemberLogins logins;
  @Inject private CodeService codes;
  @Inject private PasswordService passwords;
  @Inject private SessionService sessions;
  @Inject private Event<Object> events;

  /** For the container. */
  public SignInService() {}

  SignInService(
      MemberLogins logins,
      CodeService codes,
      PasswordService passwords,
      SessionService sessions,
      Event<Object> events) {
    this.logins = logins;
    this.codes = codes;
    this.passwords = passwords;
    this.sessions = sessions;
    this.events = events;
  }

  /**
   * Sends a code to the contact that was typed, or for a member number to the stored one.
   *
   * @param purpose {@link CodePurpose#SIGN_IN} or {@link CodePurpose#PASSWORD}
   * @param login e-mail address, mobile or member number
   * @throws Refused {@code too-many-requests} if asked again too soon
   */
  public IssuedCode sendCode(CodePurpose purpose, String login) {
    Optional<MemberLogins.Reached> reached = logins.find(login);
    // A code is made for a stranger too, and by the login alone, so that neither time nor resend
    // limits tell him apart, or which addresses are one member's.
    IssuedCode issued = codes.issue(purpose, MemberLogins.subject(login));
    reached
        .filter(found -> !found.contact().isEmpty())
        .ifPresent(
            found ->
                events.fire(
                    new CodeIssued(
                        found.contact(),
                        purpose,
                        issued.code(),
                        found.member().locale(),
                        Optional.of(found.member().person()))));
    return issued;
  }

  /**
   * Sets a new password by a code that was sent, and ends all sessions.
   *
   * @throws Refused {@code validation} of {@code /code} or {@code /password}
   */
  public void resetPassword(String login, String code, String password) {
    Optional<MemberLogins.Reached> reached = logins.find(login);
    codes.redeem(CodePurpose.PASSWORD, MemberLogins.subject(login), code);
    MemberRef member =
        reached
            .map(MemberLogins.Reached::member)
            .orElseThrow(() -> Refused.invalid("/code", "wrong-code"));
    String subject = member.id().toString();
    passwords.set(
        Population.MEMBER, subject, password, List.of(member.name(), member.number().digits()));
    sessions.endAll(Population.MEMBER, member.person().toString());
  }
}
