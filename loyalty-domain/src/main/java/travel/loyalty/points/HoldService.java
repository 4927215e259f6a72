package travel.loyalty.points;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import travel.loyalty.member.MemberRef;
import travel.loyalty.member.Members;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.shared.Sql;

/**
 * The door of holds: points set aside while an order is under way. A hold belongs to the client
 * that authorised it; for any other it does not exist.
 */
@Stateless
public class HoldService {

  static final Duration USUAL = Duration.ofMinutes(30);

  /** Longer than any order is under way, and short beside the life of a point. */
  static final Duration LONGEST = Duration.ofDays(30);

  private static final int REFERENCE_MAX = 100;
  private static final Points LEAST = Points.of("0.01");
  private static final Points POINTS_MAX = Points.of("100000000.00");

  @Inject private Sql sql;
  @Inject private BusinessClock clock;
  @Inject private Members members;
  @Inject private PointsService points;
  private HoldStore store;
  private EntryReads entries;

  /** For the container. */
  public HoldService() {}

  /** For tests outside the container. */
  HoldService(Sql sql, BusinessClock clock, PointsService points) {
    this.sql = sql;
    this.clock = clock;
    this.members = new Members(sql);
    this.points = points;
    prepare();
  }

  @PostConstruct
  void prepare() {
    store = new HoldStore(sql);
    entries = new EntryReads(sql);
  }

  /**
   * Sets points aside, first expired first.
   *
   * @throws Refused {@code validation}; {@code insufficient-points} or {@code lot-expired}; {@code
   *     state-conflict} if the member is suspended
   */
  @RolesAllowed({"API", "ADMIN"})
  public HoldView authorise(HoldRequest request, Actor actor) {
    Instant now = clock.now();
    check(request, now);
    refuseSuspended(request.member());
    HoldTerms terms =
        new HoldTerms(
            request.member(),
            Ids.next(),
            request.points(),
            request.purpose(),
            request.reference().strip(),
            actor.name(),
            now,
            request.expiresAt().orElse(now.plus(USUAL)));
    points.postAll(List.of(new Authorise(terms, request.along())), actor);
    return find(terms.id(), actor);
  }

  private static void check(HoldRequest request, Instant now) {
    List<FieldError> errors = new ArrayList<>();
    within(errors, request.points(), POINTS_MAX);
    if (request.reference().isBlank()) {
      errors.add(new FieldError("/reference", "required"));
    } else if (request.reference().length() > REFERENCE_MAX) {
      errors.add(new FieldError("/reference", "too-long", Map.of("max", REFERENCE_MAX)));
    }
    Instant last = now.plus(LONGEST);
    if (request.expiresAt().filter(at -> !at.isAfter(now) || at.isAfter(last)).isPresent()) {
      errors.add(new FieldError("/expiresAt", "out-of-range", Map.of("least", now, "most", last)));
    }
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
  }

  private static void within(List<FieldError> errors, Points points, Points most) {
    if (!points.isPositive() || points.compareTo(most) > 0) {
      errors.add(new FieldError("/points", "out-of-range", Map.of("least", LEAST, "most", most)));
    }
  }

  private void refuseSuspended(MemberId member) {
    if (members.ref(members.person(member)).filter(MemberRef::isSuspended).isPresent()) {
      throw new Refused("state-conflict", Map.of("reason", "member-suspended"));
    }
  }

  /**
   * Spends points of a hold, once; the rest is given back.
   *
   * @throws Refused {@code validation} if it is more than is held; {@code hold-closed}
   * @throws NotFound if there is none, or it is another's
   */
  @RolesAllowed({"API", "ADMIN"})
  public HoldView capture(long id, Points captured, Actor actor) {
    HoldTerms terms = mine(id, actor);
    List<FieldError> errors = new ArrayList<>();
    within(errors, captured, terms.points());
    if (!errors.isEmpty()) {
      throw Refused.invalid(errors);
    }
    points.postAll(List.of(new Capture(accounts(terms), id, captured)), actor);
    return find(id, actor);
  }

  /**
   * Gives all points of a hold back. A hold that was given back before stays so.
   *
   * @throws Refused {@code hold-closed} if it was captured
   * @throws NotFound if there is none, or it is another's
   */
  @RolesAllowed({"API", "ADMIN"})
  public void release(long id, Actor actor) {
    HoldTerms terms = mine(id, actor);
    List<MemberId> accounts = accounts(terms);
    points.hold(accounts);
    HoldState state = find(id, actor).state();
    if (state != HoldState.VOIDED && state != HoldState.EXPIRED) {
      points.postAll(List.of(new Release(accounts, id)), actor);
    }
  }

  /**
   * A hold as it stands.
   *
   * @throws NotFound if there is none, or it is another's
   */
  @RolesAllowed({"API", "ADMIN"})
  public HoldView find(long id, Actor actor) {
    HoldTerms terms = mine(id, actor);
    // What timed out is given back first, so that the state is true also before the job has run.
    points.balance(terms.account());
    return view(store.one(id).orElseThrow());
  }

  /** A member's open holds, the first to end first. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public List<HoldView> open(MemberId member) {
    points.balance(member);
    return store.open(member).stream().map(this::view).toList();
  }

  private HoldTerms mine(long id, Actor actor) {
    return store
        .one(id)
        .map(Hold::terms)
        .filter(terms -> terms.owner().equals(actor.name()))
        .orElseThrow(() -> new NotFound("hold"));
  }

  private HoldView view(Hold hold) {
    HoldTerms terms = hold.terms();
    List<MemberId> accounts = terms.isShare() ? List.of(terms.account()) : accounts(terms);
    return HoldView.of(hold, entries.heldBy(accounts, terms.source()));
  }

  private List<MemberId> accounts(HoldTerms whole) {
    Stream<MemberId> others =
        store.shares(whole.id()).stream().map(share -> share.terms().account());
    return Stream.concat(Stream.of(whole.account()), others).toList();
  }
}
