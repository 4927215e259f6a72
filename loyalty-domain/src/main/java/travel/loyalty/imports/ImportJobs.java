package travel.loyalty.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.WallClock;

/** The table of imports: where each stands, and who works at it. */
@Dependent
class ImportJobs {

  // A chunk takes seconds; a worker that was not heard of for so long is gone.
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final String COLUMNS =
      "select id, file_name, file_bytes, stored_as, state, phase, target, mapping_name, mapping, owner,"
          + " total_count, created_count, changed_count, unchanged_count, skipped_count,"
          + " refused_count, remarked_count, failure_code, failure_arguments, created_at,"
          + " started_at, finished_at from import_job ";

  private final Sql sql;
  private final WallClock wall;

  @Inject
  ImportJobs(Sql sql, WallClock wall) {
    this.sql = sql;
    this.wall = wall;
  }

  void add(ImportId id, String fileName, ImportFiles.Stored file, Actor owner, Instant now) {
    sql.update(
        "insert into import_job (id, file_name, file_bytes, stored_as, state, phase, owner,"
            + " total_count, done_count, created_count, changed_count, unchanged_count, skipped_count,"
            + " refused_count, remarked_count, failed_tries, created_at, lease_token)"
            + " values (?, ?, ?, ?, 'UPLOADED', 'CHECK', ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, 0)",
        id.value(),
        fileName,
        file.bytes(),
        file.name(),
        owner,
        now);
  }

  Optional<ImportView> view(ImportId id) {
    return sql.first(COLUMNS + "where id = ?", StoredImport::view, id.value());
  }

  Optional<ImportJob> job(ImportId id) {
    return sql.first(COLUMNS + "where id = ?", StoredImport::job, id.value());
  }

  /** The import of a stored file. */
  Optional<ImportJob> ofFile(String storedAs) {
    return sql.first(COLUMNS + "where stored_as = ?", StoredImport::job, storedAs);
  }

  /** Newest first. */
  PageOf<ImportView> list(PageRequest page) {
    return page(
        page,
        sql.list(
            COLUMNS + "where id < ? order by id desc limit ?",
            StoredImport::view,
            before(page),
            page.limit() + 1));
  }

  /** Those of one sender, newest first. */
  PageOf<ImportView> listOf(Actor owner, PageRequest page) {
    return page(
        page,
        sql.list(
            COLUMNS + "where owner = ? and id < ? order by id desc limit ?",
            StoredImport::view,
            owner,
            before(page),
            page.limit() + 1));
  }

  private static long before(PageRequest page) {
    return page.isFirst() ? Long.MAX_VALUE : Long.parseLong(page.after());
  }

  private static PageOf<ImportView> page(PageRequest page, List<ImportView> rows) {
    boolean more = rows.size() > page.limit();
    List<ImportView> shown = more ? rows.subList(0, page.limit()) : rows;
    return new PageOf<>(shown, more ? shown.get(shown.size() - 1).id().toString() : "");
  }

  void map(ImportId id, String target, String name, String document) {
    sql.update(
        "update import_job set target = ?, mapping_name = ?, mapping = ? where id = ?",
        target,
        name,
        document,
        id.value());
  }

  /** Begins to work at it from the first row; false if it stood elsewhere. */
  boolean begin(ImportId id, ImportState from, ImportState to, Instant now) {
    return 1
        == sql.update(
            "update import_job set state = ?, phase = ?, done_count = 0, created_count = 0,"
                + " changed_count = 0, unchanged_count = 0, skipped_count = 0, refused_count = 0,"
                + " remarked_count = 0, failed_tries = 0, failure_code = null,"
                + " failure_arguments = null, started_at = ?, finished_at = null,"
                + " leased_until = null, lease_token = lease_token + 1 where id = ? and state = ?",
            to,
            to == ImportState.CHECKING ? Phase.CHECK : Phase.RUN,
            now,
            id.value(),
            from);
  }

  /** Moves on without touching the counts; false if it stood elsewhere. */
  boolean move(ImportId id, ImportState from, ImportState to, Instant now) {
    return 1
        == sql.update(
            "update import_job set state = ?, finished_at = ?, leased_until = null,"
                + " lease_token = lease_token + 1, failed_tries = 0, failure_code = null,"
                + " failure_arguments = null where id = ? and state = ?",
            to,
            now,
            id.value(),
            from);
  }

  /** Ends the work of this worker. */
  void end(Lease lease, ImportState state, Instant now) {
    requireHeld(
        sql.update(
            "update import_job set state = ?, finished_at = ?, leased_until = null"
                + " where id = ? and lease_token = ?",
            state,
            now,
            lease.id().value(),
            lease.token()));
  }

  void fail(Lease lease, ImportState state, String code, Map<String, Object> args, Instant now) {
    requireHeld(
        sql.update(
            "update import_job set state = ?, failure_code = ?, failure_arguments = ?,"
                + " finished_at = ?, leased_until = null where id = ? and lease_token = ?",
            state,
            code,
            Json.write(args),
            now,
            lease.id().value(),
            lease.token()));
  }

  void count(Lease lease, long total) {
    requireHeld(
        sql.update(
            "update import_job set total_count = ?, leased_until = ?"
                + " where id = ? and lease_token = ?",
            total,
            wall.now().plus(LEASE),
            lease.id().value(),
            lease.token()));
  }

  /** Adds a chunk to the counts and prolongs the lease. */
  void progress(Lease lease, ImportCounts more) {
    requireHeld(
        sql.update(
            "update import_job set done_count = done_count + ?,"
                + " created_count = created_count + ?,"
                + " changed_count = changed_count + ?, unchanged_count = unchanged_count + ?,"
                + " skipped_count = skipped_count + ?, refused_count = refused_count + ?,"
                + " remarked_count = remarked_count + ?, failed_tries = 0, leased_until = ?"
                + " where id = ? and lease_token = ? and state in ('CHECKING', 'RUNNING')",
            more.done(),
            more.created(),
            more.changed(),
            more.unchanged(),
            more.skipped(),
            more.refused(),
            more.remarked(),
            wall.now().plus(LEASE),
            lease.id().value(),
            lease.token()));
  }

  void renew(Lease lease) {
    requireHeld(
        sql.update(
            "update import_job set leased_until = ?, failed_tries = 0"
                + " where id = ? and lease_token = ?",
            wall.now().plus(LEASE),
            lease.id().value(),
            lease.token()));
  }

  /** Lets the next worker try after the lease's end; true if it was tried too often. */
  boolean isHopelessAfterFailure(Lease lease, int triesMax) {
    sql.update(
        "update import_job set failed_tries = failed_tries + 1 where id = ? and lease_token = ?",
        lease.id().value(),
        lease.token());
    return sql.first(
            "select failed_tries from import_job where id = ? and lease_token = ?",
            row -> row.getInt(1) >= triesMax,
            lease.id().value(),
            lease.token())
        .orElse(false);
  }

  /** Imports that nobody works at though somebody should. */
  List<ImportId> waiting() {
    return sql.list(
        "select id from import_job where state in ('CHECKING', 'RUNNING', 'ROLLING_BACK')"
            + " and (leased_until is null or leased_until < ?) order by id",
        row -> new ImportId(row.getLong(1)),
        wall.now());
  }

  /** Takes the right to work at an import; empty if somebody has it. */
  Optional<Lease> claim(ImportId id) {
    Instant now = wall.now();
    int taken =
        sql.update(
            "update import_job set lease_token = lease_token + 1, leased_until = ? where id = ?"
                + " and state in ('CHECKING', 'RUNNING', 'ROLLING_BACK')"
                + " and (leased_until is null or leased_until < ?)",
            now.plus(LEASE),
            id.value(),
            now);
    return taken == 0
        ? Optional.empty()
        : sql.first(
            "select lease_token from import_job where id = ?",
            row -> new Lease(id, row.getLong(1)),
            id.value());
  }

  private static void requireHeld(int rows) {
    if (rows == 0) {
      throw new LeaseLost();
    }
  }
}
