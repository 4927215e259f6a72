package travel.loyalty.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;

/** The door to members for staff and for other systems. */
@Stateless
public class MemberService {

  private static final String KIND = "member";

  @Inject private Enrolments enrolments;
  @Inject private MemberSearch search;
  @Inject private Members members;
  @Inject private Consents consents;
  @Inject private MemberChanges changes;
  @Inject private AuditService audit;

  /**
   * Makes somebody a member.
   *
   * @return that member, or the one who carries the same external reference, unchanged
   * @throws Refused {@code validation} with a pointer for every wrong field
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public Enrolled enrol(Enrolment enrolment, Actor by) {
    return enrolments.enrol(enrolment, by);
  }

  /**
   * The member with that number, with everything that is known.
   *
   * @throws NotFound if it is nobody's
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public MemberView find(MemberNumber number) {
    return members.view(existing(number));
  }

  /**
   * Shows a person behind the stars, which the audit trail remembers.
   *
   * @throws NotFound if the number is nobody's
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public MemberView reveal(MemberNumber number, Actor by) {
    MemberId member = existing(number);
    audit.record(by, "member.revealed", KIND, member.toString(), Map.of());
    return members.view(member);
  }

  /**
   * Finds by the beginning of a name, its pinyin or initials, of a number or address, or by the
   * tail of a telephone number.
   *
   * @param typed empty for everybody, the newest first
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<MemberRow> search(String typed, PageRequest page) {
    return search.search(typed, page);
  }

  /**
   * Who works for a company, the newest members first.
   *
   * @param company nobody works for a number that is none's
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<MemberRow> employees(Optional<MemberNumber> company, PageRequest page) {
    return company
        .flatMap(members::ref)
        .map(known -> search.employees(known.id(), page))
        .orElse(new PageOf<>(List.of(), ""));
  }

  /** The members of a list in its order, for lists that another feature found. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public List<MemberRow> rows(List<MemberId> ids) {
    return search.rows(ids);
  }

  /** Members who share an address or number with this one. */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public List<MemberRow> possibleDuplicates(MemberId member) {
    return search.sharingContactsWith(member);
  }

  /** Members who are reached by one of these already; what is no contact matches nobody. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public List<MemberRow> reachedBy(String email, String mobile) {
    return search.reachedBy(new Contacts(Email.parse(email), Mobile.parse(mobile)));
  }

  /** Every decision about consents, the newest first. */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public List<ConsentView> consents(MemberId member) {
    return consents.ledger(member);
  }

  /**
   * Replaces address and number; the old ones are told.
   *
   * @param version of the member that was seen
   * @throws Refused {@code validation} by field; {@code changed-meanwhile}
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public void correctContacts(
      MemberNumber number, CorrectedContacts correction, long version, Actor by) {
    changes.correctContacts(existing(number), correction, version, by);
  }

  /**
   * Notes for which company a member works. Bookings that earned before keep theirs.
   *
   * @param company its number; empty for none
   * @throws Refused {@code validation} by field; {@code state-conflict} if the member is a company
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public void employ(MemberNumber number, String company, String reason, Actor by) {
    changes.employ(existing(number), company(company), reason, by);
  }

  private Optional<MemberId> company(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    MemberRef found =
        MemberNumber.parse(typed)
            .flatMap(members::ref)
            .orElseThrow(() -> Refused.invalid("/company", "unknown"));
    if (found.memberClass() != MemberClass.CORPORATE) {
      throw Refused.invalid("/company", "not-a-company", Map.of("value", found.number().grouped()));
    }
    return Optional.of(found.id());
  }

  /**
   * Keeps a member out: all sessions end and no other opens.
   *
   * @throws Refused {@code validation} of {@code /reason}; {@code state-conflict}
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public void block(MemberNumber number, String reason, Actor by) {
    changes.block(existing(number), reason, by);
  }

  /**
   * Lets a suspended member in again.
   *
   * @throws Refused {@code validation} of {@code /reason}; {@code state-conflict}
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public void unblock(MemberNumber number, String reason, Actor by) {
    changes.unblock(existing(number), reason, by);
  }

  private MemberId existing(MemberNumber number) {
    return members.ref(number).map(MemberRef::id).orElseThrow(() -> new NotFound(KIND));
  }
}
