package travel.loyalty.laboratory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import travel.loyalty.shared.BusinessClock;

/** Puts a transaction around one step of a replay. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplayChunk {

  private static final int TRIES_MAX = 3;

  @Inject private ReplayStep step;
  @Inject private Replays replays;
  @Inject private BusinessClock clock;

  /** For the container. */
  public ReplayChunk() {}

  /** For tests outside the container. */
  ReplayChunk(ReplayStep step, Replays replays, BusinessClock clock) {
    this.step = step;
    this.replays = replays;
    this.clock = clock;
  }

  /** Does the next step; false where none is left. */
  public boolean next(ReplayId id) {
    return step.next(id);
  }

  /** Notes that a step failed; after the third in a row nobody tries again. */
  public void failed(ReplayId id, RuntimeException why) {
    replays.failed(id, why.toString(), TRIES_MAX, clock.now());
  }
}
