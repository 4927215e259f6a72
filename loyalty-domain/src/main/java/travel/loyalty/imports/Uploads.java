package travel.loyalty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import travel.loyalty.audit.AuditService;
import travel.loyalty.imports.mapping.Mapping;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;

/** Makes an import of a stored file; storing it may take minutes, this does not. */
@ApplicationScoped
class Uploads {

  private static final int NAME_MAX = 255;

  private ImportJobs jobs;
  private AuditService audit;
  private BusinessClock clock;
  private Event<WorkWaiting> waiting;

  /** For the container's proxy. */
  protected Uploads() {}

  @Inject
  Uploads(ImportJobs jobs, AuditService audit, BusinessClock clock, Event<WorkWaiting> waiting) {
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
    this.waiting = waiting;
  }

  @Transactional
  ImportView add(String fileName, ImportFiles.Stored file, Actor who) {
    ImportId id = insert(fileName, file, who);
    return jobs.view(id).orElseThrow();
  }

  @Transactional
  ImportView start(ImportRequest request, ImportFiles.Stored file, Mapping mapping, Actor who) {
    ImportId id = insert(request.fileName(), file, who);
    jobs.map(id, mapping.target(), mapping.name(), mapping.document());
    boolean dry = request.run() == ImportRequest.Run.DRY_RUN;
    ImportState state = dry ? ImportState.CHECKING : ImportState.RUNNING;
    jobs.begin(id, ImportState.UPLOADED, state, clock.now());
    waiting.fire(new WorkWaiting(id));
    return jobs.view(id).orElseThrow();
  }

  private ImportId insert(String fileName, ImportFiles.Stored file, Actor who) {
    ImportId id = new ImportId(Ids.next());
    String name = fileName.substring(Math.max(0, fileName.length() - NAME_MAX));
    jobs.add(id, name, file, who, clock.now());
    audit.record(who, "import.uploaded", "import", id.toString(), Map.of("bytes", file.bytes()));
    return id;
  }
}
