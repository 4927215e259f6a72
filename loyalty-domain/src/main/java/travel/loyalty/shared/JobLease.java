package travel.loyalty.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets one node at a time do a job, by a row in the database. A lease that is not given back ends
 * by itself; whoever takes it then gets a higher token, and the old holder's token is worth nothing
 * any more.
 */
@Dependent
public class JobLease {

  private static final Duration LENGTH = Duration.ofMinutes(5);

  private final Sql sql;
  private final WallClock wall;

  @Inject
  public JobLease(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  /**
   * A right to do a job.
   *
   * @param token grows with every lease of the job, so that a late holder is known by a lower one
   */
  public record Lease(String job, long token) {}

  /** Takes the lease, unless another node holds it. */
  public Optional<Lease> take(String job) {
    ensureRow(job);
    Instant now = wall.now();
    int taken =
        sql.update(
            "update job_lease set token = token + 1, held_until = ?"
                + " where job = ? and (held_until is null or held_until < ?)",
            now.plus(LENGTH),
            job,
            now);
    return taken == 0 ? Optional.empty() : token(job).map(token -> new Lease(job, token));
  }

  /** Whether nobody holds it. */
  public boolean isFree(String job) {
    return sql.first(
            "select held_until from job_lease where job = ?",
            row -> Optional.ofNullable(Sql.instant(row, "held_until")),
            job)
        .flatMap(until -> until)
        .filter(until -> !until.isBefore(wall.now()))
        .isEmpty();
  }

  /** Prolongs the lease; false if it was lost to another node. */
  public boolean renew(Lease lease) {
    return 1
        == sql.update(
            "update job_lease set held_until = ? where job = ? and token = ?",
            wall.now().plus(LENGTH),
            lease.job(),
            lease.token());
  }

  /** Gives the lease back, if it is still the holder's to give. */
  public void release(Lease lease) {
    sql.update(
        "update job_lease set held_until = null where job = ? and token = ?",
        lease.job(),
        lease.token());
  }

  /** Forgets a job that is never done again; whoever still does it loses the lease. */
  public void forget(String job) {
    sql.update("delete from job_lease where job = ?", job);
  }

  private Optional<Long> token(String job) {
    return sql.first("select token from job_lease where job = ?", row -> row.getLong("token"), job);
  }

  private void ensureRow(String job) {
    if (token(job).isPresent()) {
      return;
    }
    try {
      sql.update("insert into job_lease (job, token) values (?, 0)", job);
    } catch (Sql.DuplicateKey madeMeanwhile) {
      // Another node made the row: all that was wanted.
    }
  }
}
