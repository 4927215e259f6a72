package travel.loyalty.activity.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import travel.loyalty.activity.referral.ReferralStore.Due;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Retry;

/**
 * The job that looks at friends when something about them changed or a trip of theirs ended. Each
 * is a transaction of its own, so that a run that broke off is simply run again. One who cannot be
 * looked at holds up no other: the job fails and names him.
 */
@ApplicationScoped
class ReferralJob implements DueWork {

  private static final Logger LOG = Logger.getLogger(ReferralJob.class.getName());
  private static final int CHUNK = 100;

  private ReferralStore referrals;
  private ReferralChunk chunk;

  /** For the container's proxy. */
  protected ReferralJob() {}

  @Inject
  ReferralJob(ReferralStore referrals, ReferralChunk chunk) {
    this.referrals = referrals;
    this.chunk = chunk;
  }

  @Override
  public String name() {
    return "activity.referrals";
  }

  @Override
  public Optional<Instant> nextDue() {
    return referrals.nextLook();
  }

  @Override
  public void run(Instant now, Turn turn) {
    List<MemberId> failed = new ArrayList<>();
    Due last = Due.FIRST;
    List<Due> due;
    do {
      due = referrals.due(now, last, CHUNK);
      for (Due friend : due) {
        turn.renew();
        if (!isLookedAt(friend, now)) {
          failed.add(friend.friend());
        }
        last = friend;
      }
    } while (due.size() == CHUNK);
    if (!failed.isEmpty()) {
      throw new IllegalStateException("Friends that could not be looked at: " + failed);
    }
  }

  private boolean isLookedAt(Due due, Instant now) {
    try {
      Retry.run(() -> chunk.look(due.friend(), now, Actor.system(name())));
      return true;
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, failure, () -> "friend not looked at member=" + due.friend());
      return false;
    }
  }
}
