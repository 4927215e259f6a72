package travel.loyalty.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * The timer behind all jobs: every few seconds it runs what has fallen due. It is not persistent,
 * since only the work itself knows what is still to do, and that stands in the database.
 */
@Singleton
@Startup
@DependsOn({"Database", "FirstProgramme"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner {

  // The features' own first-start beans come after this one; the first turn waits for them.
  private static final Duration HEAD_START = Duration.ofSeconds(20);

  @Inject private Jobs jobs;
  @Inject private BusinessClock clock;
  @Inject private WallClock wall;

  private Instant firstTurn;

  @PostConstruct
  void start() {
    firstTurn = wall.now().plus(HEAD_START);
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "jobs")
  void turn() {
    if (!wall.now().isBefore(firstTurn)) {
      jobs.runDue(clock::now);
    }
  }
}
