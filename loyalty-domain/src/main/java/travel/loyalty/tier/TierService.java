package travel.loyalty.tier;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.Tiers;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;

/** The door of tiers: where a member stands, and what staff decide about it. */
@Stateless
public class TierService {

  private static final int REASON_MAX = 500;
  private static final int GIVEN_YEARS_MAX = 5;
  private static final int FROZEN_DAYS_MAX = 366;

  @Inject private Members members;
  @Inject private ProgrammeService programmes;
  @Inject private Standings standings;
  @Inject private FactStore facts;
  @Inject private Steps steps;
  @Inject private Reviewer reviewer;
  @Inject private LevelReads levels;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;

  /** For the container. */
  public TierService() {}

  /** For tests outside the container. */
  TierService(
      Members members,
      ProgrammeService programmes,
      Standings standings,
      FactStore facts,
      Steps steps,
      Reviewer reviewer,
      LevelReads levels,
      AuditService audit,
      BusinessClock clock) {
    this.members = members;
    this.programmes = programmes;
    this.standings = standings;
    this.facts = facts;
    this.steps = steps;
    this.reviewer = reviewer;
    this.levels = levels;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Where a member stands today.
   *
   * @throws NotFound if there is none
   */
  @PermitAll
  public TierView view(MemberId member) {
    Programme programme = programmes.current();
    Tiers tiers = programme.tiers();
    LocalDate today = today(programme);
    Subject who = subject(member);
    Standing standing =
        standings.find(who.id()).orElseGet(() -> Standing.lowest(who, ladder(tiers, who)));
    return Outlook.of(tiers, who, standing, factsOf(who.id(), tiers, today), today);
  }

  private Facts factsOf(MemberId member, Tiers tiers, LocalDate today) {
    return facts
        .since(Counting.horizon(tiers.period(), today), List.of(member))
        .getOrDefault(member, new Facts());
  }

  private Subject subject(MemberId member) {
    MemberId person =
        members.ref(member).map(MemberRef::person).orElseThrow(() -> new NotFound("member"));
    return Reviewer.subject(members.memberships(List.of(person)).get(person));
  }

  private static Ladder ladder(Tiers tiers, Subject who) {
    return tiers.ladderOf(who.memberClass());
  }

  private LocalDate today(Programme programme) {
    return clock.now().atZone(programme.zone()).toLocalDate();
  }

  /** The steps that a member's level took, the latest first. */
  @PermitAll
  public PageOf<StepView> steps(MemberId member, PageRequest page) {
    int before = page.isFirst() ? Integer.MAX_VALUE : Integer.parseInt(page.after());
    List<StepView> rows = steps.latest(members.person(member), before, page.limit() + 1);
    boolean more = rows.size() > page.limit();
    List<StepView> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? Integer.toString(shown.get(shown.size() - 1).number()) : "");
  }

  /** Members by level, in the order in which they joined. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public PageOf<LevelHolder> search(LevelSearch search, PageRequest page) {
    return levels.page(search, programmes.current().tiers(), page);
  }

  /** How many members of each class stand on each level. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public List<LevelCount> counts() {
    return levels.counts(programmes.current().tiers());
  }

  /**
   * Gives a member a level up to a day. The earned level goes on beneath and counts where it is
   * higher.
   *
   * @throws Refused {@code validation} by field
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public void give(MemberId member, String level, LocalDate until, String reason, Actor by) {
    Programme programme = programmes.current();
    LocalDate today = today(programme);
    Current current = lock(member, programme, today);
    List<FieldError> faults = reasonFaults(reason);
    if (current.ladder().height(level) <= current.ladder().height(current.standing().level())) {
      faults.add(new FieldError("/level", "not-higher"));
    }
    if (until.isBefore(today) || until.isAfter(today.plusYears(GIVEN_YEARS_MAX))) {
      faults.add(
          new FieldError(
              "/until",
              "out-of-range",
              Map.of("least", today, "most", today.plusYears(GIVEN_YEARS_MAX))));
    }
    require(faults);
    Given given = new Given(level, new Days(today, until), Optional.empty());
    write(current, current.standing().given(Optional.of(given)), Reason.GIVEN, reason, by);
  }

  /**
   * Takes a given level back.
   *
   * @throws Refused {@code validation} of {@code /reason}; {@code state-conflict} if none is given
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public void takeBack(MemberId member, String reason, Actor by) {
    Programme programme = programmes.current();
    Current current = lock(member, programme, today(programme));
    require(reasonFaults(reason));
    if (current.standing().given().isEmpty()) {
      throw new Refused("state-conflict");
    }
    write(current, current.standing().given(Optional.empty()), Reason.GIVEN_ENDED, reason, by);
  }

  /**
   * Makes the term of a member's level longer by some days that do not count against it, for
   * example of maternity.
   *
   * @throws Refused {@code validation} by field; {@code state-conflict} where the level has no end
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public void freeze(MemberId member, Days days, String reason, Actor by) {
    Programme programme = programmes.current();
    Current current = lock(member, programme, today(programme));
    List<FieldError> faults = reasonFaults(reason);
    long many = ChronoUnit.DAYS.between(days.from(), days.until()) + 1;
    if (many < 1 || many > FROZEN_DAYS_MAX) {
      faults.add(
          new FieldError("/until", "out-of-range", Map.of("least", 1, "most", FROZEN_DAYS_MAX)));
    }
    require(faults);
    Days term = current.standing().term().orElseThrow(() -> new Refused("state-conflict"));
    if (current.standing().frozen().isPresent() || !term.holds(days.from())) {
      throw new Refused("state-conflict");
    }
    Days longer = new Days(term.from(), term.until().plusDays(many));
    write(current, current.standing().frozen(days, longer), Reason.FROZEN, reason, by);
  }

  /** A member's standing as of today, locked. */
  private record Current(
      Programme programme, LocalDate today, Subject who, Ladder ladder, Standing standing) {}

  private Current lock(MemberId member, Programme programme, LocalDate today) {
    Subject who = subject(member);
    reviewer.review(List.of(who.id()), today, programme, Actor.system("tier.review"));
    Ladder ladder = ladder(programme.tiers(), who);
    Standing standing =
        Optional.ofNullable(standings.lock(List.of(who.id())).get(who.id()))
            .orElseGet(() -> Standing.lowest(who, ladder));
    return new Current(programme, today, who, ladder, standing);
  }

  private void write(Current current, Standing next, Reason reason, String note, Actor by) {
    String before = current.standing().shown(current.ladder());
    Step step =
        new Step(
            current.today(),
            before,
            next.shown(current.ladder()),
            next.level(),
            reason,
            Qualifying.NOTHING,
            note);
    Tiers tiers = current.programme().tiers();
    Facts done = factsOf(next.member(), tiers, current.today());
    Reviewed after = Review.on(current.today(), tiers, current.who(), next.after(1), done);
    List<Step> all = new ArrayList<>(List.of(step));
    all.addAll(after.steps());
    reviewer.keep(
        List.of(
            new Reviewed(after.standing(), after.shown(), all, Optional.empty(), after.lookOn())),
        current.programme(),
        by);
    audit.record(
        by,
        "tier." + reason.name().toLowerCase(Locale.ROOT),
        "member",
        next.member().toString(),
        Map.of("before", before, "after", next.shown(current.ladder()), "reason", note));
  }

  private static List<FieldError> reasonFaults(String reason) {
    List<FieldError> faults = new ArrayList<>();
    if (reason.isBlank()) {
      faults.add(new FieldError("/reason", "required"));
    } else if (reason.length() > REASON_MAX) {
      faults.add(new FieldError("/reason", "too-long", Map.of("max", REASON_MAX)));
    }
    return faults;
  }

  private static void require(List<FieldError> faults) {
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
  }
}
