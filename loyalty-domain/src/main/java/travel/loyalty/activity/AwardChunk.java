package travel.loyalty.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import travel.loyalty.points.Credit;
import travel.loyalty.points.PointsService;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.Sql;

/** One transaction of the awards' job: some members are given theirs. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AwardChunk {

  @Inject private PointsService points;

  /** For the container. */
  public AwardChunk() {}

  /** For tests outside the container. */
  AwardChunk(PointsService points) {
    this.points = points;
  }

  /**
   * Gives all of them or none.
   *
   * @throws Sql.DuplicateKey if one of several was given before
   * @throws travel.loyalty.shared.Refused {@code state-conflict} if another amount was given for it
   */
  public void give(List<Credit> awards, Actor by) {
    points.postAll(awards, by);
  }
}
