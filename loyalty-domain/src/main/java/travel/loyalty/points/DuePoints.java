package travel.loyalty.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.Sql;

/**
 * The job that matures and ends points on accounts that nobody looks at. It works in chunks, each
 * in a transaction of its own; stopped in the middle, it goes on with what is left.
 */
@ApplicationScoped
public class DuePoints implements DueWork {

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
  public void run(Instant now) {
    int settled = Places.COUNT;
    while (settled == Places.COUNT) {
      settled = Retry.run(() -> chunk.settle(now));
    }
  }
}
