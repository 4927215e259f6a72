package travel.loyalty.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.points.Budgets;
import travel.loyalty.points.Credit;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Posted;
import travel.loyalty.programme.YearlyAward;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** One transaction of the awards' job: some members are given theirs. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AwardChunk {

  @Inject private PointsService points;
  @Inject private Budgets budgets;
  @Inject private AwardTotals totals;
  @Inject private Event<YearlyAwardGiven> events;

  /** For the container. */
  public AwardChunk() {}

  /** For tests outside the container. */
  AwardChunk(Sql sql, Budgets budgets, PointsService points, Event<YearlyAwardGiven> events) {
    this.points = points;
    this.budgets = budgets;
    this.totals = new AwardTotals(sql);
    this.events = events;
  }

  /**
   * Gives an award to all of them or to none; to one who has it, nothing, and to whom the budget
   * has no room for.
   *
   * @throws Sql.DuplicateKey if one of several has it
   * @throws travel.loyalty.shared.Refused {@code state-conflict} if another amount was given for it
   */
  public void give(YearlyGrant grant, List<MemberId> members, Actor by) {
    List<Credit> credits = withinBudget(grant, members).stream().map(grant::to).toList();
    List<Posted> posted = credits.isEmpty() ? List.of() : points.postAll(credits, by);
    List<MemberId> news = new ArrayList<>();
    for (int i = 0; i < posted.size(); i++) {
      if (!posted.get(i).repeated()) {
        news.add(credits.get(i).member());
        events.fire(grant.told(credits.get(i)));
      }
    }
    totals.given(grant.award().code(), news, grant.award().points());
  }

  // Where there is a budget it must be known first who has this year's already.
  private List<MemberId> withinBudget(YearlyGrant grant, List<MemberId> members) {
    YearlyAward award = grant.award();
    if (award.budget().isEmpty()) {
      return members;
    }
    points.hold(members);
    Budgets.Limits limits = Budgets.Limits.ofBudget(award.code(), award.budget());
    return members.stream()
        .filter(member -> points.entriesOf(member, grant.to(member).source()).isEmpty())
        .filter(member -> budgets.take(limits, member, award.points()).isPositive())
        .toList();
  }
}
