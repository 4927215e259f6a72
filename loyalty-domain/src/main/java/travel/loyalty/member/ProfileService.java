package travel.loyalty.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.access.CodePurpose;
import travel.loyalty.access.CodeService;
import travel.loyalty.access.CodeService.IssuedCode;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.access.PasswordService;
import travel.loyalty.access.Population;
import travel.loyalty.access.SessionService;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;

/**
 * What members see and change of themselves. The member is always the caller, so that no number in
 * an address can name another.
 */
@Stateless
@RolesAllowed("MEMBER")
public class ProfileService {

  @Inject private MemberRepository repository;
  @Inject private Members members;
  @Inject private Consents consents;
  @Inject private CodeService codes;
  @Inject private PasswordService passwords;
  @Inject private SessionService sessions;
  @Inject private CurrentCaller caller;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;
  @Inject private Event<Object> events;

  public MemberView me() {
    return members.view(id());
  }

  /** What counts now, for each purpose and channel that was ever decided. */
  public List<ConsentView> consents() {
    return consents.inForce(id());
  }

  /**
   * Changes name, birthday, language and time zone.
   *
   * @throws Refused {@code validation} by field; {@code changed-meanwhile}
   */
  public MemberView change(Profile profile) {
    Member member = repository.get(id());
    ZoneId zone = member.person().timeZone();
    FieldCheck check = new FieldCheck();
    Person person =
        new Person(
            check.name(profile.name()),
            check.birthDate(profile.birthDate(), LocalDate.ofInstant(clock.now(), zone)),
            check.locale(profile.locale()),
            check.zone(profile.timeZone(), zone));
    check.finish();
    member.expectVersion(profile.version());
    member.change(person);
    repository.reindex(member);
    record("member.profile-changed");
    events.fire(new ProfileChanged(id(), clock.now()));
    return members.view(id());
  }

  /** Writes down what differs from what counted before. */
  public void decide(List<ConsentGiven> given) {
    FieldCheck check = new FieldCheck();
    List<Decision> decisions = check.consents(given);
    check.finish();
    Instant now = clock.now();
    for (Decision decision : decisions) {
      Optional<Boolean> before = consents.decision(id(), decision.purpose(), decision.channel());
      if (before.isEmpty() || before.get() != decision.given()) {
        repository.add(new Consent(id(), decision, now, Actor.member(id()), Entrance.PORTAL));
      }
    }
  }

  /**
   * Sends a code to a new address or mobile, which is not changed before the code came back.
   *
   * @throws Refused {@code validation} of {@code /contact}; {@code too-many-requests}
   */
  public IssuedCode proveContact(String contact) {
    String to = checkedContact(contact);
    IssuedCode issued = codes.issue(CodePurpose.CONTACT, subject(to));
    events.fire(
        new CodeIssued(to, CodePurpose.CONTACT, issued.code(), me().locale(), Optional.of(id())));
    return issued;
  }

  /**
   * Changes the address or mobile; the old one is told.
   *
   * @throws Refused {@code validation} of {@code /contact}, {@code /code}
   */
  public void changeContact(String contact, String code) {
    String to = checkedContact(contact);
    codes.redeem(CodePurpose.CONTACT, subject(to), code);
    Member member = repository.get(id());
    Contacts old = member.contacts();
    Contacts now =
        to.contains("@")
            ? new Contacts(Optional.of(to), old.mobile())
            : new Contacts(old.email(), Optional.of(to));
    member.change(now);
    repository.reindex(member);
    record("member.contact-changed");
    events.fire(ContactsCorrected.between(id(), clock.now(), old, now));
  }

  /**
   * Replaces the password and ends all sessions; the caller signs in anew.
   *
   * @param current ignored where none was ever set
   * @throws Refused {@code validation} of {@code /current} or {@code /password}
   */
  public void changePassword(String current, String password) {
    String subject = id().toString();
    // First the slow hash, before this transaction holds a connection.
    boolean right = passwords.verify(Population.MEMBER, Optional.of(subject), current);
    if (!right && passwords.isSet(Population.MEMBER, subject)) {
      throw Refused.invalid("/current", "wrong-password");
    }
    MemberView me = me();
    passwords.set(
        Population.MEMBER,
        subject,
        password,
        List.of(me.name(), me.email(), me.mobile(), me.number().digits()));
    sessions.endAll(Population.MEMBER, subject);
    record("member.password-changed");
  }

  private static String checkedContact(String contact) {
    FieldCheck check = new FieldCheck();
    String to = check.contact("/contact", contact);
    check.finish();
    return to;
  }

  private String subject(String contact) {
    return id() + "/" + contact;
  }

  private MemberId id() {
    return caller.get().memberId();
  }

  private void record(String action) {
    audit.record(Actor.member(id()), action, "member", id().toString(), Map.of());
  }
}
