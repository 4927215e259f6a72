package travel.loyalty.shared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The door to the jobs: staff see what ran and start one by hand. */
@Stateless
@RolesAllowed({"ADMIN", "MANAGER"})
// A job makes its own transactions: none may be around it.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobService {

  @Inject private Jobs jobs;
  @Inject private JobHistory history;
  @Inject private BusinessClock clock;

  /** Every job by name, with its last run. */
  public List<Jobs.JobView> list() {
    return jobs.list();
  }

  /** The runs of one job, the newest first. */
  public PageOf<JobRun> history(String job, PageRequest page) {
    return history.of(job, page);
  }

  /**
   * Runs a job now, whether due or not.
   *
   * @throws NotFound if there is no such job
   */
  public Jobs.Outcome run(String job) {
    return jobs.runNow(job, clock.now());
  }
}
