package travel.loyalty.activity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import travel.loyalty.activity.AwardTotals;
import travel.loyalty.activity.referral.ReferralCounts.Reached;
import travel.loyalty.activity.referral.ReferralCounts.State;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.Clawback;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ReferralAward;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/** Gives what friends who count made up, and takes back what they make up no more. */
@ApplicationScoped
class ReferralAwards {

  private static final String SOURCE = "REFERRAL";

  private ReferralCounts counts;
  private Budgets budgets;
  private AwardTotals totals;
  private PointsService points;
  private Event<Object> events;

  /** For the container's proxy. */
  protected ReferralAwards() {}

  @Inject
  ReferralAwards(
      ReferralCounts counts,
      Budgets budgets,
      AwardTotals totals,
      PointsService points,
      Event<Object> events) {
    this.counts = counts;
    this.budgets = budgets;
    this.totals = totals;
    this.points = points;
    this.events = events;
  }

  /**
   * Who stands behind a change, and when it happens.
   *
   * @param friend whose counting changed
   */
  record Change(MemberId referrer, MemberId friend, Instant now, Actor by) {}

  /** Gives every award that is due after a friend counted. */
  void give(Change change, ReferralAward award, Programme programme) {
    int friends = counts.standing(change.referrer(), award.code());
    int due = award.awardsFor(friends) - counts.reached(change.referrer(), award.code());
    for (int i = 0; i < due; i++) {
      giveNext(change, award, programme, friends);
    }
  }

  // Numbered through, so that one that was revoked and reached again is another one in the ledger.
  private void giveNext(Change change, ReferralAward award, Programme programme, int friends) {
    int ordinal = counts.reachedEver(change.referrer(), award.code()) + 1;
    boolean hasRoom = budgets.take(limits(award), change.referrer(), award.points()).isPositive();
    Reached reached =
        new Reached(
            award.code(),
            ordinal,
            change.friend(),
            programme.version(),
            award.points(),
            hasRoom ? State.GIVEN : State.NO_BUDGET);
    counts.add(change.referrer(), reached, change.now());
    if (hasRoom) {
      credit(change, reached, award, programme);
      totals.given(award.code(), change.referrer(), reached.points());
      events.fire(
          new ReferralAwardGiven(
              change.referrer(),
              friends,
              reached.points(),
              lastDay(change, award, programme),
              source(reached)));
    }
  }

  private void credit(Change change, Reached reached, ReferralAward award, Programme programme) {
    points.credit(
        new Credit(
            change.referrer(),
            reached.points(),
            source(reached),
            reached.award(),
            reached.version(),
            change.now(),
            lastDay(change, award, programme)
                .plusDays(1)
                .atStartOfDay(programme.zone())
                .toInstant(),
            Explanation.fixed(reached.points())),
        change.by());
  }

  private static LocalDate lastDay(Change change, ReferralAward award, Programme programme) {
    return programme.lastDay(award.validity(), LocalDate.ofInstant(change.now(), programme.zone()));
  }

  /** Takes back every award that the friends who are left do not make up. */
  void takeBack(Change change, ReferralAward award) {
    int friends = counts.standing(change.referrer(), award.code());
    int stay = award.awardsFor(friends);
    for (int n = counts.reached(change.referrer(), award.code()); n > stay; n--) {
      counts
          .firstToGo(change.referrer(), award.code(), change.friend())
          .ifPresent(reached -> revoke(change, reached, award));
    }
  }

  private void revoke(Change change, Reached reached, ReferralAward award) {
    counts.revoke(change.referrer(), reached, change.now());
    if (reached.state() != State.GIVEN) {
      return;
    }
    budgets.giveBack(limits(award), change.referrer(), reached.points());
    totals.takenBack(award.code(), change.referrer(), reached.points());
    SourceRef source = source(reached);
    points.clawBack(
        new Clawback(
            change.referrer(),
            reached.points(),
            source,
            reached.award(),
            reached.version(),
            source,
            Explanation.fixed(Points.ZERO).less(reached.points())),
        change.by());
    events.fire(new ReferralAwardRevoked(change.referrer(), reached.points(), source));
  }

  private static Budgets.Limits limits(ReferralAward award) {
    return Budgets.Limits.ofBudget(award.code(), award.budget());
  }

  // Of one length, since a lot is found by the beginning of its reference.
  private static SourceRef source(Reached reached) {
    return new SourceRef(SOURCE, "%s/%06d".formatted(reached.award(), reached.ordinal()));
  }
}
