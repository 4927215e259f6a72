package travel.loyalty.points.adjustment;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.points.Adjustment;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Posted;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/** Points given or taken by decision of a person: at once within a limit, else by two persons. */
@Stateless
public class AdjustmentService {

  /** Kind of source of an adjustment; its reference is that of the request. */
  public static final String SOURCE = "ADJUSTMENT";

  private static final String SUBJECT = "MEMBER";

  @Inject private Sql sql;
  @Inject private BusinessClock clock;
  @Inject private ProgrammeService programme;
  @Inject private PointsService points;
  @Inject private AuditService audit;
  private AdjustmentStore store;

  /** For the container. */
  public AdjustmentService() {}

  /** For tests without one. */
  public AdjustmentService(
      Sql sql,
      BusinessClock clock,
      ProgrammeService programme,
      PointsService points,
      AuditService audit) {
    this.sql = sql;
    this.clock = clock;
    this.programme = programme;
    this.points = points;
    this.audit = audit;
    prepare();
  }

  @PostConstruct
  void prepare() {
    store = new AdjustmentStore(sql);
  }

  /**
   * Tells what an adjustment would do, and changes nothing.
   *
   * @throws Refused {@code insufficient-points} if it would take more than there is
   */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public AdjustmentPreview preview(MemberId member, Points adjusted, Points limit) {
    AdjustmentPreview preview = AdjustmentPreview.of(adjusted, points.balance(member), limit);
    if (preview.after().available().isNegative()) {
      throw new Refused("insufficient-points", Map.of("available", preview.before().available()));
    }
    return preview;
  }

  /**
   * Adjusts, or proposes it where it is above the limit of who asks. Asked again by the same
   * reference, it answers the same.
   *
   * @param limit of who asks, as a number of points either way
   * @throws Refused {@code validation}; {@code insufficient-points} or {@code lot-expired}; {@code
   *     state-conflict} if the reference stands for something else
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public AdjustmentOutcome request(AdjustmentRequest request, Points limit, Actor actor) {
    AdjustmentCheck.check(request);
    Optional<ApprovalView> before = store.find(request.member(), request.reference());
    if (before.isPresent()) {
      return again(request, before.get(), actor);
    }
    boolean isWithin = request.points().abs().compareTo(limit) <= 0;
    ApprovalView asked =
        keep(request, isWithin ? ApprovalState.DONE : ApprovalState.PROPOSED, actor);
    if (!isWithin) {
      record(actor, "points.adjustment-proposed", asked);
      return new AdjustmentOutcome.Waiting(asked.id());
    }
    Posted posted = post(asked, actor);
    record(actor, "points.adjusted", asked);
    return new AdjustmentOutcome.Done(posted);
  }

  private AdjustmentOutcome again(AdjustmentRequest request, ApprovalView before, Actor actor) {
    boolean isSame = request.points().equals(before.points());
    if (!isSame || before.state() == ApprovalState.REJECTED) {
      throw conflict(before);
    }
    return before.state() == ApprovalState.PROPOSED
        ? new AdjustmentOutcome.Waiting(before.id())
        : new AdjustmentOutcome.Done(post(before, actor));
  }

  private ApprovalView keep(AdjustmentRequest request, ApprovalState state, Actor actor) {
    ApprovalView asked =
        new ApprovalView(
            Ids.next(),
            request.member(),
            request.points(),
            request.reason().strip(),
            request.reference().strip(),
            state,
            actor.toString(),
            clock.now(),
            Optional.empty(),
            Optional.empty(),
            "");
    try {
      store.insert(asked);
    } catch (Sql.DuplicateKey e) {
      throw conflict(asked);
    }
    return asked;
  }

  private static Refused conflict(ApprovalView adjustment) {
    return new Refused(
        "state-conflict",
        Map.of("reference", adjustment.reference(), "state", adjustment.state().name()));
  }

  private Posted post(ApprovalView adjustment, Actor actor) {
    Programme inForce = programme.inForceAt(clock.now());
    return points.adjust(
        new Adjustment(
            adjustment.member(),
            adjustment.points(),
            new SourceRef(SOURCE, adjustment.reference()),
            inForce.expiresAt(Optional.empty(), clock.now())),
        actor);
  }

  /**
   * Posts what was proposed.
   *
   * @param note may be empty
   * @throws Refused {@code adjustment.same-person}, {@code state-conflict} or what the ledger
   *     refuses
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public Posted approve(long approval, String note, Actor actor) {
    ApprovalView proposed = decide(approval, ApprovalState.APPROVED, note, actor);
    Posted posted = post(proposed, actor);
    record(actor, "points.adjustment-approved", proposed);
    return posted;
  }

  /**
   * Declines what was proposed.
   *
   * @param note may be empty
   * @throws Refused {@code adjustment.same-person} or {@code state-conflict}
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "ADMIN"})
  public void reject(long approval, String note, Actor actor) {
    ApprovalView proposed = decide(approval, ApprovalState.REJECTED, note, actor);
    record(actor, "points.adjustment-rejected", proposed);
  }

  private ApprovalView decide(long approval, ApprovalState state, String note, Actor actor) {
    AdjustmentCheck.checkNote(note);
    ApprovalView proposed = store.lock(approval).orElseThrow(() -> new NotFound("approval"));
    if (proposed.state() != ApprovalState.PROPOSED) {
      throw conflict(proposed);
    }
    if (proposed.proposedBy().equals(actor.toString())) {
      throw new Refused("adjustment.same-person");
    }
    store.decide(approval, state, actor, clock.now(), note);
    return proposed;
  }

  private void record(Actor actor, String action, ApprovalView adjustment) {
    audit.record(
        actor,
        action,
        SUBJECT,
        adjustment.member().toString(),
        Map.of(
            "points", adjustment.points().toString(),
            "reference", adjustment.reference(),
            "reason", adjustment.reason()));
  }

  /**
   * One by its id.
   *
   * @throws NotFound if there is none
   */
  @RolesAllowed({"API", "AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public ApprovalView approval(long id) {
    return store.find(id).orElseThrow(() -> new NotFound("approval"));
  }

  /** The reason behind an adjustment, if it came by this door. */
  @PermitAll
  public Optional<String> reason(MemberId member, SourceRef source) {
    return source.kind().equals(SOURCE)
        ? store.find(member, source.reference()).map(ApprovalView::reason)
        : Optional.empty();
  }

  /** Those in a state, newest first. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<ApprovalView> approvals(ApprovalState state, PageRequest page) {
    List<ApprovalView> read = store.inState(state, before(page), page.limit() + 1);
    if (read.size() <= page.limit()) {
      return new PageOf<>(read, "");
    }
    List<ApprovalView> rows = read.subList(0, page.limit());
    return new PageOf<>(rows, Long.toString(rows.get(rows.size() - 1).id()));
  }

  private static long before(PageRequest page) {
    try {
      return page.isFirst() ? Long.MAX_VALUE : Long.parseLong(page.after());
    } catch (NumberFormatException e) {
      throw new NotFound("page");
    }
  }
}
