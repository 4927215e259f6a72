package travel.loyalty.programme.worksheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import travel.loyalty.audit.AuditService;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeVersion;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.NotFound;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Refused.FieldError;
import travel.loyalty.shared.Sql;

/** The door to the worksheets: from a version to the draft of the next one. */
@Stateless
public class WorksheetService {

  @Inject private WorksheetRepository repository;
  @Inject private ProgrammeService programmes;
  @Inject private BusinessClock clock;
  @Inject private AuditService audit;

  /** For the container. */
  public WorksheetService() {}

  /** For tests outside the container. */
  public WorksheetService(
      Sql sql, ProgrammeService programmes, BusinessClock clock, AuditService audit) {
    this.repository = new WorksheetRepository(sql);
    this.programmes = programmes;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Starts from a version, published or draft. Unless its first day is ahead, the copy's is
   * tomorrow: what counts backwards somebody has to say.
   */
  @RolesAllowed({"MARKETING", "MANAGER", "ADMIN"})
  public Worksheet start(int version, Actor by) {
    Programme base =
        programmes.version(version).orElseThrow(() -> new NotFound("programme version"));
    Instant now = clock.now();
    String document = startingLater(base, LocalDate.ofInstant(now, base.zone()).plusDays(1));
    Worksheet sheet =
        new Worksheet(Ids.next(), version, document, now, by.toString(), now, by.toString());
    repository.add(sheet, by);
    note(by, "started", sheet.id(), Map.of("basedOn", version));
    return sheet;
  }

  private static String startingLater(Programme base, LocalDate tomorrow) {
    WorksheetDocument document = WorksheetDocument.of(base.document());
    if (!base.validFrom().isBefore(tomorrow)) {
      return document.text();
    }
    Place firstDay = Place.of("", "validFrom");
    return document
        .put(
            firstDay,
            document.mark(firstDay),
            WorksheetDocument.blank().put("validFrom", tomorrow.toString()))
        .text();
  }

  /** All that are in work, the one changed last first. */
  @RolesAllowed({"MARKETING", "MANAGER", "FINANCE", "ADMIN"})
  public List<Worksheet> all() {
    return repository.all();
  }

  @RolesAllowed({"MARKETING", "MANAGER", "FINANCE", "ADMIN"})
  public Worksheet get(long id) {
    return repository.find(id).orElseThrow(() -> new NotFound("worksheet " + id));
  }

  /**
   * Changes a worksheet. What is wrong in the place that is changed refuses it; what becomes wrong
   * elsewhere is kept and stands among the faults until it is put right there.
   *
   * @param change from the document as it stands to another
   * @throws Refused {@code validation} with pointers as seen from the place; {@code
   *     changed-meanwhile} if somebody else changed the place since it was looked at
   */
  @RolesAllowed({"MARKETING", "MANAGER", "ADMIN"})
  public Worksheet change(long id, UnaryOperator<WorksheetDocument> change, Actor by) {
    Worksheet sheet = locked(id);
    WorksheetDocument after = change.apply(sheet.tree());
    List<FieldError> faults = after.ownFaults();
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
    repository.change(id, after.text(), clock.now(), by);
    note(by, "changed", id, Map.of("basedOn", sheet.basedOn()));
    return get(id);
  }

  /**
   * Makes a draft of it; whoever changed a part is an author of that, and none approves it.
   *
   * @param seen the mark of the document as it was looked at
   * @throws Refused {@code validation} with all faults; {@code changed-meanwhile}
   */
  @RolesAllowed({"MARKETING", "MANAGER", "ADMIN"})
  public ProgrammeVersion submit(long id, String seen, Actor by) {
    Worksheet sheet = locked(id);
    if (!sheet.tree().mark().equals(seen)) {
      throw new Refused("changed-meanwhile");
    }
    Set<String> authors = new TreeSet<>(repository.authors(id));
    ProgrammeVersion draft = programmes.draft(sheet.document(), authors, by);
    repository.remove(id);
    return draft;
  }

  /** Throws it away. */
  @RolesAllowed({"MARKETING", "MANAGER", "ADMIN"})
  public void discard(long id, Actor by) {
    Worksheet sheet = locked(id);
    repository.remove(id);
    note(by, "discarded", id, Map.of("basedOn", sheet.basedOn()));
  }

  private Worksheet locked(long id) {
    return repository.locked(id).orElseThrow(() -> new NotFound("worksheet " + id));
  }

  private void note(Actor by, String what, long id, Map<String, Object> details) {
    audit.record(by, "programme.worksheet-" + what, "WORKSHEET", Long.toString(id), details);
  }
}
