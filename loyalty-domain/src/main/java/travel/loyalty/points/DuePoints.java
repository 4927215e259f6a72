package travel.loyalty.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.Sql;

/**
 * The job that matures and ends points on accounts that nobody looks at. It works in chunks, each
 * in a transaction of its own; stopped in the middle, it goes on with what is left. An account that
 * cannot be settled holds up no other: the job fails and names it.
 */
@ApplicationScoped
public class DuePoints implements DueWork {

  private static final Logger LOG = Logger.getLogger(DuePoints.class.getName());
  private static final MemberId BEFORE_ALL = new MemberId(0);

  private Sql sql;
  private DueChunk chunk;

  /** For the container's proxy. */
  protected DuePoints() {}

  @Inject
  public DuePoints(Sql sql, DueChunk chunk) {
    this.sql = sql;
    this.chunk = chunk;
  }

  @Override
  public String name() {
    return "points.due";
  }

  @Override
  public Optional<Instant> nextDue() {
    return new AccountStore(sql).nextDue();
  }

  @Override
  public void run(Instant now, Turn turn) {
    int settled = Places.COUNT;
    while (settled == Places.COUNT) {
      turn.renew();
      try {
        settled = Retry.run(() -> chunk.settle(now));
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, failure, () -> "chunk failed, accounts are settled one by one");
        oneByOne(now, turn);
        return;
      }
    }
  }

  private void oneByOne(Instant now, Turn turn) {
    Unsettled unsettled = new Unsettled();
    AccountStore accounts = new AccountStore(sql);
    List<MemberId> due = accounts.dueBy(now, BEFORE_ALL);
    while (!due.isEmpty()) {
      turn.renew();
      for (MemberId member : due) {
        unsettled.unless(member, () -> Retry.run(() -> chunk.settle(member, now)));
      }
      due = accounts.dueBy(now, due.get(due.size() - 1));
    }
    unsettled.tell();
  }

  /** The accounts that failed, the first few by name. */
  private static final class Unsettled {

    private static final int NAMED = 10;

    private final List<MemberId> named = new ArrayList<>();
    private int count;
    private RuntimeException first;

    void unless(MemberId member, Runnable settling) {
      try {
        settling.run();
      } catch (RuntimeException failure) {
        count++;
        first = first == null ? failure : first;
        if (named.size() < NAMED) {
          named.add(member);
        }
      }
    }

    void tell() {
      if (count > 0) {
        throw new IllegalStateException(
            "%d accounts not settled, first %s: %s".formatted(count, named, first), first);
      }
    }
  }
}
