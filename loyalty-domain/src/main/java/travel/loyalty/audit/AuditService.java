package travel.loyalty.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Sql;
import travel.loyalty.shared.Trace;
import travel.loyalty.shared.WallClock;

/** The door of the audit trail: features record what was done, staff read it. */
@Stateless
@PermitAll
public class AuditService {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @Inject private Sql sql;
  @Inject private BusinessClock clock;
  @Inject private WallClock wall;

  /** For the container. */
  public AuditService() {}

  /** For tests without one. */
  public AuditService(Sql sql, BusinessClock clock, WallClock wall) {
    this.sql = sql;
    this.clock = clock;
    this.wall = wall;
  }

  /**
   * Records what is being done, in the transaction that does it.
   *
   * @param action past-tense event of a feature, for example {@code member.blocked}
   * @param details before and after, reason; no personal data where an id will do
   */
  public void record(
      Actor who, String action, String subjectKind, String subjectId, Map<String, Object> details) {
    new AuditTrail(sql)
        .add(
            new AuditRecord(
                Ids.next(),
                wall.now(),
                clock.now(),
                who.toString(),
                action,
                subjectKind,
                subjectId,
                json(details),
                Trace.current()));
  }

  private static String json(Map<String, Object> details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Details that are no JSON: " + details.keySet(), e);
    }
  }

  /** The records that match, newest first. */
  @RolesAllowed({"ADMIN", "MANAGER", "FINANCE"})
  public PageOf<AuditRecord> search(AuditFilter filter, PageRequest page) {
    return new AuditTrail(sql).search(filter, page);
  }

  /** What was done to one thing, newest first, for the page that shows it. */
  @RolesAllowed({"AGENT", "SUPERVISOR", "MANAGER", "FINANCE", "ADMIN"})
  public PageOf<AuditRecord> about(String subjectKind, String subjectId, PageRequest page) {
    AuditFilter filter =
        new AuditFilter("", "", subjectKind, subjectId, "", Optional.empty(), Optional.empty());
    return new AuditTrail(sql).search(filter, page);
  }

  /** Checks the whole chain and names every break. */
  @RolesAllowed({"ADMIN", "MANAGER", "FINANCE"})
  public ChainReport verify() {
    return new AuditChain(sql, wall).verify();
  }
}
