package travel.loyalty.shared;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

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

  @Inject private Jobs jobs;
  @Inject private BusinessClock clock;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "jobs")
  void turn() {
    jobs.runDue(clock.now());
  }
}
