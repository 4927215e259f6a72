package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.access.Population;
import travel.loyalty.access.SessionService;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;

/** What staff change of a member: every change has a reason, which the audit trail keeps. */
@ApplicationScoped
class MemberChanges {

  private MemberRepository repository;
  private SessionService sessions;
  private AuditService audit;
  private BusinessClock clock;
  private Event<Object> events;

  /** For the container's proxy. */
  protected MemberChanges() {}

  @Inject
  MemberChanges(
      MemberRepository repository,
      SessionService sessions,
      AuditService audit,
      BusinessClock clock,
      Event<Object> events) {
    this.repository = repository;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  void correctContacts(MemberId id, CorrectedContacts correction, long version, Actor by) {
    FieldCheck check = new FieldCheck();
    Contacts contacts = check.contacts(correction.email(), correction.mobile());
    String reason = check.reason(correction.reason());
    check.finish();
    Member member = repository.get(id);
    member.expectVersion(version);
    Contacts old = member.contacts();
    if (old.equals(contacts)) {
      return;
    }
    member.change(contacts);
    repository.reindex(member);
    record(by, "member.contacts-corrected", id, reason);
    events.fire(ContactsCorrected.between(id, clock.now(), old, contacts));
  }

  void employ(MemberId id, Optional<MemberId> company, String reason, Actor by) {
    String why = checked(reason);
    repository.get(id).worksFor(company);
    audit.record(
        by,
        "member.employer-changed",
        "member",
        id.toString(),
        Map.of("company", company.map(MemberId::toString).orElse(""), "reason", why));
  }

  void block(MemberId id, String reason, Actor by) {
    String why = checked(reason);
    repository.get(id).block(why);
    sessions.block(Population.MEMBER, id.toString());
    record(by, "member.blocked", id, why);
    events.fire(new MemberBlocked(id, clock.now(), why));
  }

  void unblock(MemberId id, String reason, Actor by) {
    String why = checked(reason);
    repository.get(id).unblock();
    sessions.unblock(Population.MEMBER, id.toString());
    record(by, "member.unblocked", id, why);
    events.fire(new MemberUnblocked(id, clock.now()));
  }

  private static String checked(String text) {
    FieldCheck check = new FieldCheck();
    String reason = check.reason(text);
    check.finish();
    return reason;
  }

  private void record(Actor by, String action, MemberId member, String reason) {
    audit.record(by, action, "member", member.toString(), Map.of("reason", reason));
  }
}
