package travel.loyalty.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import travel.loyalty.access.Caller;
import travel.loyalty.audit.AuditService;
import travel.loyalty.imports.mapping.Mapping;
import travel.loyalty.imports.table.Table;
import travel.loyalty.imports.table.TableHints;
import travel.loyalty.imports.table.Tables;
import travel.loyalty.imports.table.Unreadable;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Refused;

/**
 * The door to imports. A client of the API sees its own imports only; to it another's does not
 * exist. Work goes on in the background: {@link #status} tells how far it is.
 */
@Stateless
public class ImportService {

  private static final int BLOCKERS_MAX = 100;

  @Inject private ImportFiles files;
  @Inject private ImportJobs jobs;
  @Inject private RowReports reports;
  @Inject private Mappings mappings;
  @Inject private Uploads uploads;
  @Inject private Rollback rollback;
  @Inject private AuditService audit;
  @Inject private BusinessClock clock;
  @Inject private Event<WorkWaiting> waiting;

  /** For the container. */
  public ImportService() {}

  /** For tests outside the container. */
  ImportService(
      ImportFiles files,
      ImportJobs jobs,
      RowReports reports,
      Mappings mappings,
      Uploads uploads,
      Rollback rollback,
      AuditService audit,
      BusinessClock clock,
      Event<WorkWaiting> waiting) {
    this.files = files;
    this.jobs = jobs;
    this.reports = reports;
    this.mappings = mappings;
    this.uploads = uploads;
    this.rollback = rollback;
    this.audit = audit;
    this.clock = clock;
    this.waiting = waiting;
  }

  /**
   * Stores the file, and checks it or imports it at once.
   *
   * @throws Refused {@code validation} with pointers into the mapping or at {@code /file}; {@code
   *     too-large} above 100 MB; {@code not-allowed} for an API client that may not enrol
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportView start(ImportRequest request, Caller who) {
    Mapping mapping = mapping(request.mapping());
    FileRights.require(mapping, who);
    ImportFiles.Stored file = files.store(request.content());
    try {
      refuseMissingColumns(file.name(), mapping);
      return uploads.start(request, file, mapping, who.actor());
    } catch (RuntimeException e) {
      files.delete(file.name());
      throw e;
    }
  }

  /** Stores the file and waits for a mapping; the content is read once. */
  @RolesAllowed({"MANAGER", "ADMIN"})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportView upload(String fileName, InputStream content, Actor who) {
    ImportFiles.Stored file = files.store(content);
    try {
      read(file.name(), TableHints.NONE);
      return uploads.add(fileName, file, who);
    } catch (RuntimeException e) {
      files.delete(file.name());
      throw e;
    }
  }

  /**
   * The columns and first rows of an uploaded file.
   *
   * @throws Refused {@code validation} at {@code /file} if it cannot be read
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public FilePreview preview(ImportId id, Actor who) {
    return read(job(id, who).storedAs(), TableHints.NONE);
  }

  /**
   * Checks every row by a mapping, without writing; also again, by another mapping.
   *
   * @param mapping a JSON document, or the name of a remembered mapping
   * @throws Refused {@code validation} with pointers into the mapping; {@code state-conflict} once
   *     it was imported
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ImportView check(ImportId id, String mapping, Actor who) {
    Mapping chosen = mapping(mapping);
    ImportJob job = job(id, who);
    refuseMissingColumns(job.storedAs(), chosen);
    if (job.state() != ImportState.UPLOADED && job.state() != ImportState.CHECKED) {
      throw conflict(job);
    }
    reports.forget(id, Phase.CHECK);
    jobs.map(id, chosen.target(), chosen.name(), chosen.document());
    return begun(job, ImportState.CHECKING, "import.check-started", who);
  }

  /**
   * Imports what was checked.
   *
   * @throws Refused {@code state-conflict} unless it was checked
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ImportView run(ImportId id, Actor who) {
    ImportJob job = job(id, who);
    if (job.state() != ImportState.CHECKED) {
      throw conflict(job);
    }
    return begun(job, ImportState.RUNNING, "import.started", who);
  }

  private ImportView begun(ImportJob job, ImportState to, String action, Actor who) {
    if (!jobs.begin(job.id(), job.state(), to, clock.now())) {
      throw conflict(job);
    }
    audit.record(who, action, "import", job.id().toString(), Map.of());
    waiting.fire(new WorkWaiting(job.id()));
    return view(job.id());
  }

  /** Stops before the next rows; what was imported stays and can be rolled back. */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ImportView cancel(ImportId id, Actor who) {
    ImportJob job = job(id, who);
    boolean stoppable =
        switch (job.state()) {
          case UPLOADED, CHECKING, CHECKED, RUNNING -> true;
          default -> false;
        };
    if (!stoppable || !jobs.move(id, job.state(), ImportState.CANCELLED, clock.now())) {
      throw conflict(job);
    }
    audit.record(who, "import.cancelled", "import", id.toString(), Map.of());
    return view(id);
  }

  /**
   * Tells how far it is.
   *
   * @throws NotFound if there is none, or it is another client's
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ImportView status(ImportId id, Actor who) {
    job(id, who);
    return view(id);
  }

  /** Newest first. */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public PageOf<ImportView> list(PageRequest page, Actor who) {
    return who.kind() == Actor.Kind.CLIENT ? jobs.listOf(who, page) : jobs.list(page);
  }

  /** The report, by row: of the check until it is imported. */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public PageOf<RowReport> report(ImportId id, RowFilter filter, PageRequest page, Actor who) {
    return reports.page(id, job(id, who).phase(), filter, page);
  }

  /** What stands against a roll-back, at most 100; empty if nothing does. */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public List<RollbackBlocker> blockers(ImportId id, Actor who) {
    job(id, who);
    return rollback.blockers(id, BLOCKERS_MAX);
  }

  /**
   * Takes back what the import did: its bookings are cancelled with clawback or put back as they
   * were, its members removed.
   *
   * @throws Refused {@code state-conflict} with the argument {@code blockers} if something later
   *     depends on it, or if it is not done
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public ImportView rollback(ImportId id, Actor who) {
    ImportJob job = job(id, who);
    boolean done =
        switch (job.state()) {
          case DONE, FAILED, CANCELLED -> job.phase() == Phase.RUN;
          default -> false;
        };
    if (!done) {
      throw conflict(job);
    }
    List<RollbackBlocker> blockers = rollback.blockers(id, BLOCKERS_MAX);
    if (!blockers.isEmpty()) {
      throw new Refused("state-conflict", Map.of("blockers", blockers));
    }
    if (!jobs.move(id, job.state(), ImportState.ROLLING_BACK, clock.now())) {
      throw conflict(job);
    }
    audit.record(who, "import.rollback-started", "import", id.toString(), Map.of());
    waiting.fire(new WorkWaiting(id));
    return view(id);
  }

  /**
   * Remembers a mapping under the name it carries, in place of an earlier one of that name.
   *
   * @throws Refused {@code validation} with pointers into the document
   */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public MappingView remember(String document, Actor who) {
    Mapping mapping = Mapping.parse(document);
    mappings.save(mapping, who, clock.now());
    audit.record(who, "import.mapping-remembered", "import-mapping", mapping.name(), Map.of());
    return mappings.find(mapping.name()).orElseThrow();
  }

  /** The remembered mappings, by name. */
  @RolesAllowed({"API", "MANAGER", "ADMIN"})
  public List<MappingView> mappings() {
    return mappings.all();
  }

  private Mapping mapping(String documentOrName) {
    String given = documentOrName.strip();
    if (given.startsWith("{")) {
      return Mapping.parse(given);
    }
    return mappings
        .find(given)
        .map(view -> Mapping.parse(view.document()))
        .orElseThrow(() -> Refused.invalid("/mapping", "unknown", Map.of("value", given)));
  }

  private void refuseMissingColumns(String storedAs, Mapping mapping) {
    mapping.forColumns(read(storedAs, mapping.hints()).columns());
  }

  private FilePreview read(String storedAs, TableHints hints) {
    try (Table table = Tables.open(files.path(storedAs), hints)) {
      return FilePreview.of(table);
    } catch (Unreadable e) {
      throw Refused.invalid("/file", e.code(), e.arguments());
    }
  }

  private ImportJob job(ImportId id, Actor who) {
    return jobs.job(id)
        .filter(job -> who.kind() != Actor.Kind.CLIENT || job.owner().equals(who))
        .orElseThrow(() -> new NotFound("import"));
  }

  private ImportView view(ImportId id) {
    return jobs.view(id).orElseThrow();
  }

  private static Refused conflict(ImportJob job) {
    return new Refused("state-conflict", Map.of("state", job.state().name()));
  }
}
