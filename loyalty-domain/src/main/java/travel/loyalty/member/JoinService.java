package travel.loyalty.member;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.access.CodeService;
import travel.loyalty.access.CodeService.IssuedCode;
import travel.loyalty.access.PasswordService;
import travel.loyalty.access.Population;
import travel.loyalty.shared.Refused;

/**
 * Lets people join by themselves in two steps: who they are, then the code sent to them and a
 * password. Nothing is kept in between, so nothing of those who give up.
 */
@Stateless
@PermitAll
public class JoinService {

  @Inject private Enrolments enrolments;
  @Inject private MemberRepository repository;
  @Inject private CodeService codes;
  @Inject private PasswordService passwords;
  @Inject private Event<Object> events;

  /** For the container. */
  public JoinService() {}

  JoinService(
      Enrolments enrolments,
      MemberRepository repository,
      CodeService codes,
      PasswordService passwords,
      Event<Object> events) {
    this.enrolments = enrolments;
    this.repository = repository;
    this.codes = codes;
    this.passwords = passwords;
    this.events = events;
  }

  /**
   * Checks the first step and sends a code. To a member's own contact goes a hint to sign in
   * instead; the page says the same either way.
   *
   * @return until when the code is good, and from when another may be asked for
   * @throws Refused {@code validation} by field; {@code too-many-requests}
   */
  public IssuedCode start(Joining joining) {
    String contact = checked(joining);
    Locale locale = Locale.forLanguageTag(joining.locale());
    IssuedCode issued = codes.issue(CodePurpose.JOIN, contact);
    if (repository.byContact(contact).isEmpty()) {
      events.fire(
          new CodeIssued(contact, CodePurpose.JOIN, issued.code(), locale, Optional.empty()));
    } else {
      events.fire(new JoinedAgain(contact, locale));
    }
    return issued;
  }

  /**
   * Makes the member.
   *
   * @param joining as it was in the first step
   * @throws Refused {@code validation} by field, also of {@code /code} and {@code /password}
   */
  public MemberView finish(Joining joining, String code, String password) {
    String contact = checked(joining);
    codes.redeem(CodePurpose.JOIN, contact, code);
    MemberView member = enrolments.enrolByThemselves(joining.enrolment());
    passwords.set(
        Population.MEMBER,
        member.id().toString(),
        password,
        List.of(joining.name(), contact, member.number().digits()));
    return member;
  }

  private String checked(Joining joining) {
    FieldCheck check = new FieldCheck();
    String contact = check.contact("/contact", joining.contact());
    check.name(joining.name());
    check.existing("/referralCode", joining.referralCode(), repository::byReferralCode);
    boolean agreed =
        check.consents(joining.consents()).stream()
            .anyMatch(consent -> consent.purpose() == Purpose.TERMS && consent.given());
    if (!agreed) {
      check.refuse("/terms", "required");
    }
    check.finish();
    return contact;
  }
}
