package travel.loyalty.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.points.Credit;
import travel.loyalty.points.PointsService;
import travel.loyalty.points.Posted;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** One transaction of the awards' job: some members are given theirs. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AwardChunk {

  @Inject private PointsService points;
  @Inject private Event<YearlyAwardGiven> events;

  /** For the container. */
  public AwardChunk() {}

  /** For tests outside the container. */
  AwardChunk(PointsService points, Event<YearlyAwardGiven> events) {
    this.points = points;
    this.events = events;
  }

  /**
   * Gives an award to all of them or to none; to one who has it, nothing.
   *
   * @throws Sql.DuplicateKey if one of several has it
   * @throws travel.loyalty.shared.Refused {@code state-conflict} if another amount was given for it
   */
  public void give(YearlyGrant grant, List<MemberId> members, Actor by) {
    List<Credit> credits = members.stream().map(grant::to).toList();
    List<Posted> posted = points.postAll(credits, by);
    for (int i = 0; i < posted.size(); i++) {
      if (!posted.get(i).repeated()) {
        events.fire(grant.told(credits.get(i)));
      }
    }
  }
}
