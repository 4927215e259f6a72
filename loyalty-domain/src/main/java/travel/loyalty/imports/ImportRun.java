package travel.loyalty.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import travel.loyalty.audit.AuditService;
import travel.loyalty.imports.mapping.Mapping;
import travel.loyalty.imports.mapping.RowMapper;
import travel.loyalty.imports.table.Table;
import travel.loyalty.imports.table.TableRow;
import travel.loyalty.imports.table.Tables;
import travel.loyalty.imports.table.Unreadable;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;

/**
 * Works through one import, chunk by chunk, each in a transaction of its own together with its part
 * of the report. After a crash the next worker goes on behind the last chunk that was committed.
 */
@Dependent
class ImportRun {

  static final int CHUNK_ROWS = 500;
  static final long ROWS_MAX = 2_000_000;
  private static final int TRIES_MAX = 3;
  private static final Logger LOG = Logger.getLogger(ImportRun.class.getName());

  private final ImportJobs jobs;
  private final RowReports reports;
  private final ImportFiles files;
  private final RowProcessors processors;
  private final Rollback rollback;
  private final ChunkTransactions transactions;
  private final AuditService audit;
  private final BusinessClock clock;

  @Inject
  ImportRun(
      ImportJobs jobs,
      RowReports reports,
      ImportFiles files,
      RowProcessors processors,
      Rollback rollback,
      ChunkTransactions transactions,
      AuditService audit,
      BusinessClock clock) {
    this.jobs = jobs;
    this.reports = reports;
    this.files = files;
    this.processors = processors;
    this.rollback = rollback;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Does all there is to do, or as much as it can. */
  void work(Lease lease) {
    try {
      ImportJob job = jobs.job(lease.id()).orElseThrow();
      if (job.state() == ImportState.ROLLING_BACK) {
        rollBack(lease, job);
      } else {
        importRows(lease, job);
      }
    } catch (LeaseLost e) {
      LOG.info(() -> "import left to another import=" + lease.id());
    } catch (Unreadable e) {
      fail(lease, e.code(), e.arguments());
    } catch (Refused e) {
      fail(lease, firstCode(e), firstArguments(e));
    } catch (RuntimeException e) {
      interrupted(lease, e);
    }
  }

  private void importRows(Lease lease, ImportJob job) {
    Mapping mapping = Mapping.parse(job.mapping().orElseThrow());
    if (job.counts().total() == 0) {
      count(lease, job, mapping);
    }
    RowProcessor processor = processors.of(mapping);
    try (Table table = open(job, mapping)) {
      RowMapper mapper = mapping.forColumns(table.columns());
      skip(table, job.counts().done());
      for (List<TableRow> rows = chunk(table); !rows.isEmpty(); rows = chunk(table)) {
        var chunk = new RowProcessor.Chunk(job.id(), job.phase(), mapper, rows, job.owner());
        Retry.run(() -> one(lease, processor, chunk));
      }
    }
    end(lease, job);
  }

  // Reads to the end before the first row is taken: a file that breaks off leaves nothing behind.
  private void count(Lease lease, ImportJob job, Mapping mapping) {
    long total = 0;
    try (Table table = open(job, mapping)) {
      mapping.forColumns(table.columns());
      while (table.next().isPresent()) {
        total++;
        if (total > ROWS_MAX) {
          throw new Unreadable("too-many-rows", Map.of("max", ROWS_MAX));
        }
      }
    }
    long rows = total;
    transactions.committed(() -> counted(lease, rows));
  }

  private boolean counted(Lease lease, long rows) {
    jobs.count(lease, rows);
    return true;
  }

  private Table open(ImportJob job, Mapping mapping) {
    return Tables.open(files.path(job.storedAs()), mapping.hints());
  }

  private static void skip(Table table, long rows) {
    for (long i = 0; i < rows; i++) {
      table.next();
    }
  }

  private static List<TableRow> chunk(Table table) {
    List<TableRow> rows = new ArrayList<>(CHUNK_ROWS);
    while (rows.size() < CHUNK_ROWS) {
      Optional<TableRow> row = table.next();
      if (row.isEmpty()) {
        break;
      }
      rows.add(row.get());
    }
    return rows;
  }

  private int one(Lease lease, RowProcessor processor, RowProcessor.Chunk chunk) {
    if (chunk.phase() == Phase.RUN) {
      return transactions.committed(() -> save(lease, chunk, processor.process(chunk)));
    }
    List<RowResult> results = transactions.takenBack(() -> processor.process(chunk));
    return transactions.committed(() -> save(lease, chunk, results));
  }

  private int save(Lease lease, RowProcessor.Chunk chunk, List<RowResult> results) {
    reports.add(chunk.id(), chunk.phase(), results);
    jobs.progress(lease, ImportCounts.of(results));
    return results.size();
  }

  private void end(Lease lease, ImportJob job) {
    boolean check = job.phase() == Phase.CHECK;
    transactions.committed(
        () -> {
          jobs.end(lease, check ? ImportState.CHECKED : ImportState.DONE, clock.now());
          ImportCounts counts = jobs.job(job.id()).orElseThrow().counts();
          record(job, check ? "import.checked" : "import.done", counts.asMap());
          return counts;
        });
  }

  private void rollBack(Lease lease, ImportJob job) {
    long row = Long.MAX_VALUE;
    while (row > 0) {
      long before = row;
      row = Retry.run(() -> transactions.committed(() -> rollback.chunk(lease, job, before)));
    }
    transactions.committed(() -> rolledBack(lease, job));
  }

  private boolean rolledBack(Lease lease, ImportJob job) {
    int left = reports.standing(job.id(), Long.MAX_VALUE, CHUNK_ROWS).size();
    if (left == 0) {
      jobs.end(lease, ImportState.ROLLED_BACK, clock.now());
      record(job, "import.rolled-back", Map.of());
    } else {
      Map<String, Object> arguments = Map.of("rows", left);
      jobs.fail(lease, ImportState.DONE, "rollback-incomplete", arguments, clock.now());
      record(job, "import.rollback-incomplete", arguments);
    }
    return left == 0;
  }

  private void fail(Lease lease, String code, Map<String, Object> arguments) {
    ImportJob job = jobs.job(lease.id()).orElseThrow();
    transactions.committed(
        () -> {
          jobs.fail(lease, ImportState.FAILED, code, arguments, clock.now());
          record(job, "import.failed", Map.of("code", code));
          return job;
        });
  }

  // The database or the server may be on its way down: the lease ends and the next turn tries on.
  private void interrupted(Lease lease, RuntimeException problem) {
    LOG.log(Level.SEVERE, problem, () -> "import interrupted import=" + lease.id());
    boolean hopeless = transactions.committed(() -> jobs.isHopelessAfterFailure(lease, TRIES_MAX));
    if (hopeless) {
      fail(lease, "internal", Map.of());
    }
  }

  private void record(ImportJob job, String action, Map<String, Object> details) {
    audit.record(job.owner(), action, "import", job.id().toString(), details);
  }

  private static String firstCode(Refused refused) {
    return refused.errors().isEmpty() ? refused.code() : refused.errors().get(0).code();
  }

  private static Map<String, Object> firstArguments(Refused refused) {
    return refused.errors().isEmpty() ? refused.arguments() : refused.errors().get(0).arguments();
  }
}
