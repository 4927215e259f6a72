package travel.loyalty.points;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
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

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private Executor executor;

  /** For the container's proxy. */
  protected DuePoints() {}

  @Inject
  DuePoints(Sql sql, DueChunk chunk) {
    this.sql = sql;
    this.chunk = chunk;
  }

  DuePoints(Sql sql, DueChunk chunk, Executor executor) {
    this(sql, chunk);
    this.executor = executor;
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
    AccountStore accounts = new AccountStore(sql);
    boolean more = true;
    while (more) {
      turn.renew();
      try {
        more = settleSome(now);
      } catch (CompletionException failure) {
        LOG.log(Level.WARNING, failure, () -> "chunk failed, accounts are settled one by one");
        oneByOne(accounts, now, turn);
        return;
      }
    }
    settleHeld(accounts.dueBy(now), now, turn);
  }

  // Two chunks side by side: while one is worked out, the other is written.
  private boolean settleSome(Instant now) {
    CompletableFuture<Integer> one = settling(now);
    CompletableFuture<Integer> other = settling(now);
    CompletableFuture.allOf(one, other).join();
    return one.join() + other.join() > 0;
  }

  private CompletableFuture<Integer> settling(Instant now) {
    return CompletableFuture.supplyAsync(() -> Retry.run(() -> chunk.settle(now)), executor);
  }

  // Whom somebody else held all the time is waited for; who does not let go fails this run, and
  // the next one tries again.
  private void settleHeld(List<MemberId> held, Instant now, Turn turn) {
    if (!held.isEmpty()) {
      turn.renew();
      Retry.run(() -> chunk.settle(held, now));
    }
  }

  private void oneByOne(AccountStore accounts, Instant now, Turn turn) {
    Unsettled unsettled = new Unsettled();
    List<MemberId> due = accounts.dueBy(now, BEFORE_ALL);
    while (!due.isEmpty()) {
      turn.renew();
      for (MemberId member : due) {
        unsettled.unless(member, () -> Retry.run(() -> chunk.settle(List.of(member), now)));
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
