package travel.loyalty.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import travel.loyalty.activity.AwardGiven.Deed;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Explanation;
import travel.loyalty.points.PointsService;
import travel.loyalty.programme.Award;
import travel.loyalty.programme.Programme;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/** Gives members awards that each gets once for one thing, as far as the budget has room. */
@ApplicationScoped
class AwardDesk {

  private PointsService points;
  private Budgets budgets;
  private AwardTotals totals;
  private Event<AwardGiven> events;

  /** For the container's proxy. */
  protected AwardDesk() {}

  @Inject
  AwardDesk(PointsService points, Budgets budgets, AwardTotals totals, Event<AwardGiven> events) {
    this.points = points;
    this.budgets = budgets;
    this.totals = totals;
    this.events = events;
  }

  /**
   * An award for somebody.
   *
   * @param reference it is given once for: the award's code, with what tells several apart
   */
  record Gift(
      MemberId member,
      Deed deed,
      String reference,
      Award award,
      Points worth,
      Programme programme) {

    SourceRef source() {
      return new SourceRef(deed.source(), reference);
    }

    LocalDate lastDay(Instant now) {
      return programme.lastDay(award.validity(), LocalDate.ofInstant(now, programme.zone()));
    }

    Credit credit(Instant now) {
      return new Credit(
          member,
          worth,
          source(),
          award.code(),
          programme.version(),
          now,
          lastDay(now).plusDays(1).atStartOfDay(programme.zone()).toInstant(),
          Explanation.fixed(worth));
    }
  }

  /** Gives it now, unless it was given before or the budget has no room. */
  void give(Gift gift, Instant now, Actor by) {
    // Two transactions that give the same wait here, so that the second sees what the first did.
    points.hold(List.of(gift.member()));
    if (wasGiven(gift) || budgets.take(limits(gift), gift.member(), gift.worth()).isZero()) {
      return;
    }
    points.credit(gift.credit(now), by);
    totals.given(gift.award().code(), gift.member(), gift.worth());
    events.fire(
        new AwardGiven(gift.member(), gift.deed(), gift.worth(), gift.lastDay(now), gift.source()));
  }

  private boolean wasGiven(Gift gift) {
    return points.entriesOf(gift.member(), gift.source()).stream()
        .anyMatch(entry -> entry.source().equals(gift.source()));
  }

  private static Budgets.Limits limits(Gift gift) {
    return Budgets.Limits.ofBudget(gift.award().code(), gift.award().budget());
  }
}
