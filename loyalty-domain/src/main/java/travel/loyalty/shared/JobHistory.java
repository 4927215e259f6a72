package travel.loyalty.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers the runs of the jobs. */
@Dependent
public class JobHistory {

  private static final int ERROR_LENGTH = 1000;
  private static final String COLUMNS =
      "select id, job, business_at, started_at, ended_at, error from job_run ";

  private final Sql sql;

  @Inject
  public JobHistory(Sql sql) {
    this.sql = sql;
  }

  void add(JobRun run) {
    sql.update(
        "insert into job_run (id, job, business_at, started_at, ended_at, error)"
            + " values (?, ?, ?, ?, ?, ?)",
        run.id(),
        run.job(),
        run.businessAt(),
        run.startedAt(),
        run.endedAt(),
        run.error().substring(0, Math.min(ERROR_LENGTH, run.error().length())));
  }

  Optional<JobRun> last(String job) {
    return sql.first(COLUMNS + "where job = ? order by id desc limit 1", JobHistory::run, job);
  }

  /** The runs of one job, newest first. */
  public PageOf<JobRun> of(String job, PageRequest page) {
    long before = page.isFirst() ? Long.MAX_VALUE : Long.parseLong(page.after());
    List<JobRun> rows =
        sql.list(
            COLUMNS + "where job = ? and id < ? order by id desc limit ?",
            JobHistory::run,
            job,
            before,
            page.limit() + 1);
    boolean more = rows.size() > page.limit();
    List<JobRun> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? Long.toString(shown.get(shown.size() - 1).id()) : "");
  }

  /** Forgets runs that began before then. */
  public void forgetBefore(Instant instant) {
    sql.update("delete from job_run where started_at < ?", instant);
  }

  private static JobRun run(ResultSet row) throws SQLException {
    return new JobRun(
        row.getLong("id"),
        row.getString("job"),
        Sql.instant(row, "business_at"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "ended_at"),
        Optional.ofNullable(row.getString("error")).orElse(""));
  }
}
