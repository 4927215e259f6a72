package travel.loyalty.activity.referral;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Sql;

/** One transaction of the referrals' job: one friend is looked at. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReferralChunk {

  @Inject private ReferralRound round;

  /** For the container. */
  public ReferralChunk() {}

  /** For tests outside the container. */
  ReferralChunk(ReferralRound round) {
    this.round = round;
  }

  /**
   * Looks at a friend.
   *
   * @throws Sql.Clash where another transaction was in the way
   */
  public void look(MemberId friend, Instant now, Actor by) {
    round.look(friend, now, by);
  }
}
