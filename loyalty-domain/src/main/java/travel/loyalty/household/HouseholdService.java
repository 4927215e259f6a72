package travel.loyalty.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.MemberState;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/**
 * The door of households: joining by invitation, leaving at any time, and whose points pay. What a
 * member does here is done by the member.
 */
@Stateless
public class HouseholdService {

  /** So that a household stays one: the accounts of all are locked to spend. */
  static final int MEMBERS_MOST = 8;

  @Inject private Sql sql;
  @Inject private Members members;
  @Inject private Guardians guardians;
  @Inject private PointsService points;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;
  @Inject private Event<HouseholdInvited> invited;

  /** For the container. */
  public HouseholdService() {}

  /** For tests outside the container. */
  HouseholdService(
      Sql sql,
      Guardians guardians,
      PointsService points,
      AuditService audit,
      BusinessClock clock,
      Event<HouseholdInvited> invited) {
    this.sql = sql;
    this.members = new Members(sql);
    this.guardians = guardians;
    this.points = points;
    this.audit = audit;
    this.clock = clock;
    this.invited = invited;
  }

  /** The household that a member belongs to. */
  @RolesAllowed({"MEMBER", "API", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public Optional<HouseholdView> of(MemberId member) {
    return rows()
        .of(members.person(member))
        .map(id -> new HouseholdReads(rows(), members, guardians, points).view(id));
  }

  private HouseholdRows rows() {
    return new HouseholdRows(sql);
  }

  /** What a member was asked and has not answered. */
  @RolesAllowed("MEMBER")
  public List<Invitation> invitations(MemberId member) {
    return HouseholdReads.invitations(rows().asked(member), members);
  }

  /** Whether a member turned fourteen and has not said yet whether to stay. */
  @RolesAllowed("MEMBER")
  public boolean isAskedForConsent(MemberId member) {
    return guardians.of(member).filter(consent -> consent.askedAt().isPresent()).isPresent();
  }

  /**
   * Asks a member to join; who belongs to no household opens one by that.
   *
   * @throws Refused {@code validation} of {@code /number}
   */
  @RolesAllowed("MEMBER")
  public void invite(MemberId me, String number) {
    MemberRef other = wanted(me, number);
    if (guardians.ageOf(other.id()) == Age.CHILD) {
      throw Refused.invalid("/number", "household-child");
    }
    long household = mine(me);
    refuseFull(household);
    Instant now = clock.now();
    long id = rows().invite(household, other.id(), me, now);
    record(me, "household.invited", other.id());
    invited.fire(new HouseholdInvited(id, other.id(), me, now));
  }

  private MemberRef wanted(MemberId me, String number) {
    if (guardians.ageOf(me) != Age.ADULT) {
      throw new Refused("state-conflict", Map.of("reason", "adults-only"));
    }
    MemberRef other =
        MemberNumber.parse(number)
            .flatMap(members::ref)
            .filter(ref -> ref.state() == MemberState.ACTIVE && !ref.id().equals(me))
            .orElseThrow(() -> Refused.invalid("/number", "unknown"));
    if (rows().of(other.id()).isPresent()) {
      throw Refused.invalid("/number", "household-other");
    }
    return other;
  }

  private long mine(MemberId me) {
    HouseholdRows rows = rows();
    long household = rows.of(me).orElseGet(() -> opened(me));
    rows.lock(household);
    return household;
  }

  private long opened(MemberId me) {
    Instant now = clock.now();
    long household = rows().open(now);
    rows().join(household, new HouseholdRows.Member(me, Optional.empty(), now));
    record(me, "household.opened", me);
    return household;
  }

  private void refuseFull(long household) {
    if (rows().members(household).size() + rows().askedBy(household).size() >= MEMBERS_MOST) {
      throw new Refused("state-conflict", Map.of("reason", "household-full"));
    }
  }

  /**
   * Adds a child under fourteen, for whom the member agrees as guardian.
   *
   * @throws Refused {@code validation} of {@code /number}; {@code state-conflict}
   */
  @RolesAllowed("MEMBER")
  public void addChild(MemberId me, String number) {
    MemberRef child = wanted(me, number);
    if (guardians.ageOf(child.id()) != Age.CHILD) {
      throw Refused.invalid("/number", "household-no-child");
    }
    long household = mine(me);
    refuseFull(household);
    guardians.agree(child.id(), me);
    rows().join(household, new HouseholdRows.Member(child.id(), Optional.of(me), clock.now()));
    record(me, "household.child-added", child.id());
  }

  /**
   * Joins by an invitation.
   *
   * @throws NotFound if it was not for the member, or is no longer open
   * @throws Refused {@code state-conflict} if the member belongs to a household
   */
  @RolesAllowed("MEMBER")
  public void accept(MemberId me, long invitation) {
    HouseholdRows.Asked asked = open(invitation, found -> found.member().equals(me));
    rows().lock(asked.household());
    rows().answer(invitation, HouseholdRows.Answer.ACCEPTED, clock.now());
    rows().join(asked.household(), new HouseholdRows.Member(me, Optional.empty(), clock.now()));
    record(me, "household.joined", me);
  }

  private HouseholdRows.Asked open(long invitation, Predicate<HouseholdRows.Asked> concerned) {
    return rows()
        .invitation(invitation)
        .filter(concerned)
        .orElseThrow(() -> new NotFound("invitation"));
  }

  /**
   * Declines an invitation, or takes one back that the own household made.
   *
   * @throws NotFound if it is neither, or no longer open
   */
  @RolesAllowed("MEMBER")
  public void endInvitation(MemberId me, long invitation) {
    Optional<Long> mine = rows().of(me);
    HouseholdRows.Asked asked =
        open(
            invitation,
            found ->
                found.member().equals(me) || mine.filter(h -> h == found.household()).isPresent());
    boolean isForMe = asked.member().equals(me);
    rows()
        .answer(
            invitation,
            isForMe ? HouseholdRows.Answer.DECLINED : HouseholdRows.Answer.WITHDRAWN,
            clock.now());
    record(me, isForMe ? "household.declined" : "household.withdrawn", asked.member());
  }

  /**
   * Leaves, or takes a child out whom the member speaks for. The points stay each one's own; what
   * is set aside of them for an order under way may still be spent for it.
   *
   * @throws NotFound if the number is neither the member's nor such a child's
   */
  @RolesAllowed("MEMBER")
  public void leave(MemberId me, MemberNumber number) {
    MemberId leaving =
        members.ref(number).map(MemberRef::id).orElseThrow(() -> new NotFound("member"));
    Optional<Guardians.Standing> child =
        guardians.of(leaving).filter(consent -> consent.guardian().equals(me));
    long household =
        rows()
            .of(leaving)
            .filter(found -> leaving.equals(me) || child.isPresent())
            .orElseThrow(() -> new NotFound("member"));
    rows().lock(household);
    part(household, leaving);
    record(me, "household.left", leaving);
  }

  // Children whom the one who leaves speaks for leave as well, and the last one alone.
  private void part(long household, MemberId leaving) {
    Instant now = clock.now();
    rows().leave(leaving, now);
    guardians.of(leaving).ifPresent(consent -> guardians.end(consent, Optional.empty()));
    for (HouseholdRows.Member other : rows().members(household)) {
      if (other.guardian().filter(leaving::equals).isPresent()) {
        part(household, other.id());
      }
    }
    if (rows().members(household).isEmpty()) {
      rows()
          .askedBy(household)
          .forEach(asked -> rows().answer(asked.id(), HouseholdRows.Answer.WITHDRAWN, now));
    }
  }

  /**
   * The answer of a member who turned fourteen: to stay by the own will, or to leave.
   *
   * @throws NotFound if nothing was asked
   */
  @RolesAllowed("MEMBER")
  public void answer(MemberId me, OwnAnswer answer) {
    Guardians.Standing consent =
        guardians
            .of(me)
            .filter(found -> found.askedAt().isPresent())
            .orElseThrow(() -> new NotFound("consent"));
    guardians.end(consent, Optional.of(clock.now()));
    if (answer == OwnAnswer.LEAVE) {
      rows().of(me).ifPresent(household -> part(household, me));
    }
    record(me, "household.consent-" + answer.name().toLowerCase(Locale.ROOT), me);
  }

  /** What a member of fourteen decides. */
  public enum OwnAnswer {
    STAY,
    LEAVE
  }

  /**
   * Those whose points pay along when a member spends of the household's: all others who are
   * active.
   *
   * @throws Refused {@code state-conflict} if the member belongs to none, or is no adult
   */
  @RolesAllowed("API")
  public List<MemberId> payers(MemberId number) {
    MemberId member = members.person(number);
    long household =
        rows()
            .of(member)
            .orElseThrow(() -> new Refused("state-conflict", Map.of("reason", "no-household")));
    if (guardians.ageOf(member) != Age.ADULT) {
      throw new Refused("state-conflict", Map.of("reason", "adults-only"));
    }
    List<MemberId> all = rows().members(household).stream().map(HouseholdRows.Member::id).toList();
    return members.refs(all).values().stream()
        .filter(ref -> ref.state() == MemberState.ACTIVE && !ref.id().equals(member))
        .map(MemberRef::id)
        .toList();
  }

  private void record(MemberId me, String action, MemberId about) {
    audit.record(Actor.member(me), action, "member", about.toString(), Map.of("by", me.toString()));
  }
}
