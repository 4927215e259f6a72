package travel.loyalty.audit;

import java.time.Instant;

/**
 * One thing that was done.
 *
 * @param recordedAt by the system's clock
 * @param businessAt by the clock of the business, which a sandbox moves
 * @param actor kind and name, for example {@code STAFF/ben}
 * @param details JSON
 * @param trace number of the request it comes from; empty for a job
 */
public record AuditRecord(
    long id,
    Instant recordedAt,
    Instant businessAt,
    String actor,
    String action,
    String subjectKind,
    String subjectId,
    String details,
    String trace) {}
