package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import travel.loyalty.audit.AuditService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/**
 * Makes members. Every way in leads here: the portal, the counter, the API and files; it asks for
 * no role, the doors before it do.
 */
@ApplicationScoped
public class Enrolments {

  private MemberRepository repository;
  private Members members;
  private ProgrammeService programmes;
  private AuditService audit;
  private Event<Object> events;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected Enrolments() {}

  @Inject
  Enrolments(
      MemberRepository repository,
      Members members,
      ProgrammeService programmes,
      AuditService audit,
      Event<Object> events,
      BusinessClock clock) {
    this.repository = repository;
    this.members = members;
    this.programmes = programmes;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes somebody a member, in the caller's transaction if there is one.
   *
   * @return the member made, or the one that carries the same external reference, unchanged
   * @throws Refused {@code validation} with a pointer for every wrong field
   */
  @Transactional
  public Enrolled enrol(Enrolment enrolment, Actor by) {
    return enrol(enrolment, member -> by, Entrance.of(by));
  }

  /** The same for a row of a file, whose people are not greeted. */
  @Transactional
  public MemberId enrolFromFile(Enrolment enrolment, Actor by) {
    return enrol(enrolment, member -> by, Entrance.FILE).member().id();
  }

  /**
   * Makes the people of a file members who are not yet; each has a reference of its own.
   *
   * @return in the order given
   * @throws Refused by the first that {@link #faults} finds something wrong with
   */
  @Transactional
  public List<MemberRef> enrolAllFromFile(List<Enrolment> enrolments, Actor by) {
    Instant now = clock.now();
    List<Newcomer> newcomers = enrolments.stream().map(each -> checked(each, now)).toList();
    List<Member> members = repository.addAll(newcomers, now);
    for (int i = 0; i < members.size(); i++) {
      enter(members.get(i), newcomers.get(i), by, Entrance.FILE);
    }
    return members.stream().map(Member::ref).toList();
  }

  /** Everything that is wrong with an enrolment; empty if nobody would be refused. */
  public List<FieldError> faults(Enrolment enrolment) {
    try {
      checked(enrolment, clock.now());
      return List.of();
    } catch (Refused refused) {
      return refused.errors();
    }
  }

  /** Makes somebody a member who asks for it himself, in the caller's transaction. */
  MemberView enrolByThemselves(Enrolment enrolment) {
    return enrol(enrolment, Actor::member, Entrance.PORTAL).member();
  }

  private Enrolled enrol(Enrolment enrolment, Function<MemberId, Actor> actor, Entrance entrance) {
    Optional<MemberId> before =
        Optional.of(enrolment.externalRef())
            .filter(ref -> !ref.isEmpty())
            .flatMap(repository::byExternalRef);
    if (before.isPresent()) {
      refuseCircle(enrolment, before.get());
      return new Enrolled(members.view(before.get()), false);
    }
    Instant now = clock.now();
    Newcomer newcomer = checked(enrolment, now);
    Member member = repository.add(newcomer, now);
    enter(member, newcomer, actor.apply(member.id()), entrance);
    return new Enrolled(members.view(member.id()), true);
  }

  private void enter(Member member, Newcomer newcomer, Actor by, Entrance entrance) {
    Instant now = clock.now();
    newcomer
        .consents()
        .forEach(decision -> repository.add(new Consent(member.id(), decision, now, by, entrance)));
    audit.record(by, "member.enrolled", "member", member.id().toString(), Map.of());
    events.fire(new MemberEnrolled(member.id(), now, newcomer.referredBy(), entrance));
  }

  private Newcomer checked(Enrolment enrolment, Instant now) {
    ZoneId zone = programmes.current().zone();
    LocalDate today = LocalDate.ofInstant(now, zone);
    FieldCheck check = new FieldCheck();
    MemberClass memberClass = check.memberClass(enrolment.memberClass());
    Person person =
        new Person(
            check.name(enrolment.name()),
            check.birthDate(enrolment.birthDate(), today),
            check.locale(enrolment.locale()),
            check.zone(enrolment.timeZone(), zone));
    Contacts contacts = check.contacts(enrolment.email(), enrolment.mobile());
    Newcomer newcomer =
        new Newcomer(
            memberClass,
            person,
            contacts,
            referredBy(check, enrolment.referralCode(), contacts),
            check.existing("/employer", enrolment.employer(), this::company),
            check.externalRef(enrolment.externalRef()),
            check.consents(enrolment.consents()),
            today);
    check.finish();
    return newcomer;
  }

  // Whoever shares a contact with the recommending member himself is reviewed, not turned away.
  private Optional<MemberId> referredBy(FieldCheck check, String code, Contacts contacts) {
    Optional<MemberId> by = check.existing("/referralCode", code, repository::byReferralCode);
    boolean isCircle =
        by.map(repository::recommenders).stream()
            .flatMap(line -> line.stream().skip(1))
            .anyMatch(earlier -> earlier.contacts().sharesWith(contacts));
    if (isCircle) {
      check.refuse("/referralCode", "referral-circle");
    }
    return by;
  }

  // A member who is known already and now names somebody who came by himself.
  private void refuseCircle(Enrolment enrolment, MemberId known) {
    Optional<MemberId> by =
        Optional.of(enrolment.referralCode())
            .filter(code -> !code.isEmpty())
            .flatMap(repository::byReferralCode);
    boolean isCircle =
        by.map(repository::recommenders).stream()
            .flatMap(List::stream)
            .anyMatch(earlier -> earlier.id().equals(known));
    if (isCircle) {
      throw Refused.invalid("/referralCode", "referral-circle");
    }
  }

  private Optional<MemberId> company(String number) {
    return MemberNumber.parse(number)
        .flatMap(members::ref)
        .filter(ref -> ref.memberClass() == MemberClass.CORPORATE)
        .map(MemberRef::id);
  }
}
