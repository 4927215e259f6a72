package travel.loyalty.activity.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.audit.AuditService;
import travel.loyalty.member.Members;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ReferralAward;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Sql;

/** The door for friends: members see theirs, staff decide on those who are suspected. */
@Stateless
public class ReferralService {

  private static final int REASON_MAX = 500;

  @Inject private ReferralQueries queries;
  @Inject private ReferralStore referrals;
  @Inject private ReferralCounts counts;
  @Inject private ReferralRound round;
  @Inject private Members members;
  @Inject private PointsService points;
  @Inject private ProgrammeService programmes;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;

  /** What staff decide about a friend. */
  public enum Verdict {
    COUNTS,
    DOES_NOT_COUNT
  }

  /** For the container. */
  public ReferralService() {}

  /** For tests outside the container. */
  ReferralService(
      Sql sql,
      ReferralRound round,
      PointsService points,
      ProgrammeService programmes,
      AuditService audit,
      BusinessClock clock) {
    this.members = new Members(sql);
    this.queries = new ReferralQueries(sql, members);
    this.referrals = new ReferralStore(sql);
    this.counts = new ReferralCounts(sql);
    this.round = round;
    this.points = points;
    this.programmes = programmes;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a member's recommendations came to by now. */
  @RolesAllowed({"MEMBER", "AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public ReferralOverview overview(MemberId member) {
    return new ReferralOverview(
        members.view(member).referralCode(),
        queries.count(member, Optional.empty()),
        queries.count(member, Optional.of(ReferralState.COUNTED)),
        queries.count(member, Optional.of(ReferralState.UNDER_REVIEW)),
        queries.given(member),
        programmes.current().awards().referrals().stream()
            .map(award -> progress(member, award))
            .toList());
  }

  private ReferralProgress progress(MemberId member, ReferralAward award) {
    return new ReferralProgress(
        award, counts.standing(member, award.code()), queries.given(member, award.code()));
  }

  /** Friends, latest first. */
  @RolesAllowed({"MEMBER", "AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public PageOf<ReferralView> friends(MemberId referrer, PageRequest page) {
    return queries.page(ReferralSearch.of(referrer), page);
  }

  /** Everybody's friends, latest first. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public PageOf<ReferralView> search(ReferralSearch search, PageRequest page) {
    return queries.page(search, page);
  }

  /** By whose recommendation a member came, if by anybody's. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "MARKETING", "FINANCE", "ADMIN"})
  public Optional<ReferralView> ofFriend(MemberId friend) {
    return queries.find(friend);
  }

  /**
   * Decides whether a friend counts, whatever was decided before; what follows is done at once.
   *
   * @throws NotFound if the member came by nobody's recommendation
   * @throws Refused {@code validation} of {@code /reason}
   */
  @RolesAllowed({"SUPERVISOR", "MANAGER", "MARKETING", "ADMIN"})
  public void decide(MemberId friend, Verdict verdict, String reason, Actor by) {
    String why = reason.strip();
    if (why.isEmpty()) {
      throw Refused.invalid("/reason", "required");
    }
    if (why.length() > REASON_MAX) {
      throw Refused.invalid("/reason", "too-long", Map.of("max", REASON_MAX));
    }
    Instant now = clock.now();
    ReferralView before = queries.find(friend).orElseThrow(() -> new NotFound("referral"));
    Review decision = verdict == Verdict.COUNTS ? Review.CLEARED : Review.REFUSED;
    // In the order in which the job locks them.
    points.hold(List.of(before.referrer().id()));
    referrals.decide(friend, decision, why, now, by);
    round.look(friend, now, by);
    audit.record(
        by,
        verdict == Verdict.COUNTS ? "referral.cleared" : "referral.refused",
        "member",
        friend.toString(),
        Map.of(
            "before", before.state().name(),
            "referrer", before.referrer().id().toString(),
            "reason", why));
  }
}
