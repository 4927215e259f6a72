package travel.loyalty.tier.benefit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.tier.TierService;
import travel.loyalty.tier.TierView;

/** The door of benefits: what a member may use today, and the record of what was used. */
@Stateless
public class BenefitService {

  private static final int REFERENCE_MAX = 100;
  private static final int NOTE_MAX = 500;

  @Inject private Members members;
  @Inject private ProgrammeService programmes;
  @Inject private TierService tiers;
  @Inject private BenefitUses uses;
  @Inject private BenefitReports reports;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;

  /** For the container. */
  public BenefitService() {}

  /** For tests outside the container. */
  BenefitService(
      Members members,
      ProgrammeService programmes,
      TierService tiers,
      BenefitUses uses,
      BenefitReports reports,
      AuditService audit,
      BusinessClock clock) {
    this.members = members;
    this.programmes = programmes;
    this.tiers = tiers;
    this.uses = uses;
    this.reports = reports;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a member has of each benefit of the programme today, in the programme's order.
   *
   * @throws NotFound if there is no such member
   */
  @RolesAllowed({"MEMBER", "API", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public List<Entitlement> of(MemberId member) {
    Programme programme = programmes.current();
    return entitlements(members.person(member), programme, programme.tiers().benefits());
  }

  private List<Entitlement> entitlements(
      MemberId person, Programme programme, List<Benefit> benefits) {
    TierView tier = tiers.view(person);
    LocalDate today = today(programme);
    Holder holder =
        new Holder(
            new Ladder(tier.ladder()),
            tier.level().code(),
            tier.term(),
            members.view(person).birthDate(),
            today);
    LocalDate longAgo =
        holder
            .term()
            .map(Days::from)
            .filter(from -> from.getYear() < today.getYear())
            .orElse(today);
    Map<String, List<LocalDate>> used =
        uses.days(members.numbersOf(person), longAgo.withDayOfYear(1));
    return benefits.stream()
        .map(each -> Entitlement.of(each, holder, used.getOrDefault(each.code(), List.of())))
        .toList();
  }

  private LocalDate today(Programme programme) {
    return clock.now().atZone(programme.zone()).toLocalDate();
  }

  /**
   * Records that a member uses a benefit today. What the same sender recorded under the same
   * reference is that use.
   *
   * @throws Refused {@code validation} by field; {@code state-conflict} with the {@code reason}
   *     {@code member-suspended}, {@code reference-used} for something else, or why it may not be
   *     used
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public BenefitUse use(UseRequest request, Actor by) {
    Programme programme = programmes.current();
    Benefit benefit = checked(request, programme);
    MemberId person = members.person(request.member());
    // The member's row is the mutex: whoever comes second counts the use of the first.
    members.lock(List.of(person));
    Optional<BenefitUse> before = uses.find(by, request.reference());
    if (before.isPresent()) {
      return same(before.get(), request, person);
    }
    refuseSuspended(person);
    refuseHindered(entitlements(person, programme, List.of(benefit)).get(0));
    long id = Ids.next();
    String level = tiers.view(person).level().code();
    LocalDate day = today(programme);
    uses.add(new BenefitUses.Entry(id, request, level, day, programme.version(), clock.now(), by));
    record(by, "benefit.used", request.member(), Map.of("benefit", benefit.code(), "use", id));
    return uses.find(id).orElseThrow();
  }

  private static Benefit checked(UseRequest request, Programme programme) {
    List<FieldError> faults = new ArrayList<>();
    Optional<Benefit> benefit = programme.tiers().benefit(request.benefit());
    if (benefit.isEmpty()) {
      faults.add(new FieldError("/benefit", "unknown"));
    }
    check(faults, "/reference", request.reference(), REFERENCE_MAX);
    if (request.note().length() > NOTE_MAX) {
      faults.add(new FieldError("/note", "too-long", Map.of("max", NOTE_MAX)));
    }
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
    return benefit.orElseThrow();
  }

  private static void check(List<FieldError> faults, String pointer, String text, int most) {
    if (text.isBlank()) {
      faults.add(new FieldError(pointer, "required"));
    } else if (text.length() > most) {
      faults.add(new FieldError(pointer, "too-long", Map.of("max", most)));
    }
  }

  private static BenefitUse same(BenefitUse before, UseRequest request, MemberId person) {
    boolean isSame =
        before.benefit().equals(request.benefit()) && before.member().person().equals(person);
    if (!isSame) {
      throw conflict("reference-used");
    }
    return before;
  }

  private void refuseSuspended(MemberId person) {
    if (members.ref(person).filter(MemberRef::isSuspended).isPresent()) {
      throw conflict("member-suspended");
    }
  }

  private static void refuseHindered(Entitlement entitlement) {
    if (entitlement.hindrance().isPresent()) {
      String reason = entitlement.hindrance().get().reason();
      throw entitlement
          .next()
          .map(day -> new Refused("state-conflict", Map.of("reason", reason, "next", day)))
          .orElseGet(() -> conflict(reason));
    }
  }

  private static Refused conflict(String reason) {
    return new Refused("state-conflict", Map.of("reason", reason));
  }

  /**
   * Takes a use back, so that it counts no more; one that was taken back before stays so.
   *
   * @throws Refused {@code validation} of {@code /reason}
   * @throws NotFound if there is none, or it is another client's
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "ADMIN"})
  public BenefitUse takeBack(long id, String reason, Actor by) {
    List<FieldError> faults = new ArrayList<>();
    check(faults, "/reason", reason, NOTE_MAX);
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
    MemberId member = find(id, by).member().id();
    members.lock(List.of(members.person(member)));
    BenefitUse use = find(id, by);
    if (use.takenBack().isPresent()) {
      return use;
    }
    uses.takeBack(id, reason, clock.now(), by);
    record(by, "benefit.taken_back", member, Map.of("use", id, "reason", reason));
    return find(id, by);
  }

  private void record(Actor by, String action, MemberId member, Map<String, Object> details) {
    audit.record(by, action, "member", member.toString(), details);
  }

  /**
   * One use.
   *
   * @throws NotFound if there is none, or it is another client's
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public BenefitUse find(long id, Actor by) {
    return uses.find(id)
        .filter(use -> by.kind() != Actor.Kind.CLIENT || use.by().equals(by.toString()))
        .orElseThrow(() -> new NotFound("benefit-use"));
  }

  /** What a member used, under any number, the latest first. */
  @RolesAllowed({"MEMBER", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<BenefitUse> uses(MemberId member, PageRequest page) {
    return uses.page(UseSearch.of(members.person(member)), page);
  }

  /** Uses of all members, the latest first. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public PageOf<BenefitUse> search(UseSearch search, PageRequest page) {
    return uses.page(search, page);
  }

  /** How each benefit was used in some days, and how many members have it now. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public List<BenefitReport> report(Days days) {
    return reports.of(days, programmes.current().tiers(), tiers.counts());
  }
}
