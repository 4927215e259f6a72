package travel.loyalty.laboratory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.MemberNumber;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;

/** The door to the rule laboratory. Replays run in the background: {@link #find} tells how far. */
@Stateless
public class ReplayService {

  private static final int OPEN_MAX = 20;
  private static final long MEMBER_UNKNOWN = 0;

  @Inject private Replays replays;
  @Inject private ReplayRules rules;
  @Inject private ReplayResults results;
  @Inject private ProgrammeService programmes;
  @Inject private Members members;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;
  @Inject private Event<ReplayAsked> asked;

  /** For the container. */
  public ReplayService() {}

  /** For tests outside the container. */
  ReplayService(
      Replays replays,
      ReplayRules rules,
      ReplayResults results,
      ProgrammeService programmes,
      Members members,
      AuditService audit,
      BusinessClock clock,
      Event<ReplayAsked> asked) {
    this.replays = replays;
    this.rules = rules;
    this.results = results;
    this.programmes = programmes;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
    this.asked = asked;
  }

  /**
   * What is usually replayed by a version: what was paid in the last year, and all that it counts
   * backwards for.
   *
   * @throws NotFound if there is no such version
   */
  @PermitAll
  public ReplayRequest usual(int version) {
    Programme programme =
        programmes.version(version).orElseThrow(() -> new NotFound("programme version " + version));
    LocalDate today = LocalDate.ofInstant(clock.now(), programmes.current().zone());
    LocalDate first =
        Stream.of(programme.validFrom(), today.minusYears(1))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return ReplayRequest.ofVersion(version, first, today);
  }

  /**
   * Asks for a replay, which begins at once unless others wait before it.
   *
   * @throws NotFound if there is no such version
   * @throws Refused {@code validation} of {@code /to} before {@code /from}, or of the document;
   *     {@code laboratory.too-many} where many wait already
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ReplayView start(ReplayRequest request, Actor by) {
    String currency = programmes.current().currency();
    if (request.lastDay().isBefore(request.firstDay())) {
      throw Refused.invalid("/to", "before-from");
    }
    if (proposed(request).filter(p -> !p.currency().equals(currency)).isPresent()) {
      throw Refused.invalid("/currency", "currency-mismatch", Map.of("expected", currency));
    }
    if (replays.open().size() >= OPEN_MAX) {
      throw new Refused("laboratory.too-many", Map.of("most", OPEN_MAX));
    }
    ReplayId id = new ReplayId(Ids.next());
    replays.add(id, request, currency, clock.now(), by);
    audit.record(
        by,
        "laboratory.replay-asked",
        "REPLAY",
        id.toString(),
        Map.of(
            "version", request.version().map(Object::toString).orElse(""),
            "from", request.firstDay().toString(),
            "to", request.lastDay().toString()));
    asked.fire(new ReplayAsked(id));
    return replays.find(id).orElseThrow();
  }

  private Optional<Programme> proposed(ReplayRequest request) {
    return request
        .version()
        .map(
            version ->
                programmes
                    .version(version)
                    .orElseThrow(() -> new NotFound("programme version " + version)))
        .or(() -> request.document().map(ProgrammeDocument::parse));
  }

  /**
   * Ends a replay that is not done; what it found so far is not shown.
   *
   * @throws Refused {@code state-conflict} if it has ended already
   */
  @RolesAllowed({"MANAGER", "ADMIN"})
  public void cancel(ReplayId id, Actor by) {
    replays.find(id).orElseThrow(() -> missing());
    if (!replays.cancel(id, clock.now())) {
      throw new Refused("state-conflict");
    }
    audit.record(by, "laboratory.replay-cancelled", "REPLAY", id.toString(), Map.of());
  }

  /** How far one is, and its figures once it is done. */
  @PermitAll
  public Optional<ReplayView> find(ReplayId id) {
    return replays.find(id);
  }

  /** All replays, newest first. */
  @RolesAllowed({"MANAGER", "ADMIN"})
  public PageOf<ReplayView> list(PageRequest page) {
    return replays.list(page);
  }

  /** Those of one version, newest first. */
  @RolesAllowed({"MANAGER", "ADMIN"})
  public PageOf<ReplayView> listOf(int version, PageRequest page) {
    return replays.listOf(version, page);
  }

  /** What came of one by its rules; nothing before it is done. */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public List<RuleResult> rules(ReplayId id) {
    Replay replay = replays.stored(id).orElseThrow(() -> missing());
    return replay.view().isDone() ? results.rules(id, rules.of(replay)) : List.of();
  }

  /** Who reaches which level by it; nothing before it is done. */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public List<LevelResult> levels(ReplayId id) {
    return isDone(id) ? results.levels(id) : List.of();
  }

  /**
   * What came of one for its members; nothing before it is done.
   *
   * @param number of one member that is looked for
   */
  @RolesAllowed({"MANAGER", "ADMIN"})
  public PageOf<MemberResult> members(
      ReplayId id, ReplayFilter filter, Optional<MemberNumber> number, PageRequest page) {
    if (!isDone(id)) {
      return new PageOf<>(List.of(), "");
    }
    Optional<MemberId> only =
        number.map(
            wanted ->
                members.ref(wanted).map(MemberRef::person).orElse(new MemberId(MEMBER_UNKNOWN)));
    return results.members(id, filter, only, page);
  }

  private boolean isDone(ReplayId id) {
    return replays.find(id).orElseThrow(() -> missing()).isDone();
  }

  private static NotFound missing() {
    return new NotFound("replay");
  }
}
