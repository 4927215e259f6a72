package travel.loyalty.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.JobHistory;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** The job that forgets what access needs no more: old sessions, codes, tries and job runs. */
@ApplicationScoped
public class AccessCleaning implements DueWork {

  private static final Duration EVERY = Duration.ofHours(6);
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject private Sql sql;
  @Inject private WallClock wall;
  @Inject private BusinessClock clock;
  @Inject private JobHistory history;

  private volatile Instant last = Instant.EPOCH;

  @Override
  public String name() {
    return "access-cleaning";
  }

  // By the time on the wall, so that a sandbox moved by years does it once and not a thousand
  // times.
  @Override
  public Optional<Instant> nextDue() {
    return last.plus(EVERY).isBefore(wall.now()) ? Optional.of(clock.now()) : Optional.empty();
  }

  @Override
  public void run(Instant now, Turn turn) {
    Instant today = wall.now();
    Instant dayAgo = today.minus(Duration.ofDays(1));
    sql.update("delete from signin_session where seen_at < ?", today.minus(KEPT));
    turn.renew();
    sql.update("delete from one_time_code where expires_at < ?", dayAgo);
    turn.renew();
    sql.update("delete from signin_attempt where last_at < ?", dayAgo);
    turn.renew();
    history.forgetBefore(today.minus(KEPT));
    last = today;
  }
}
