package travel.loyalty.audit;

import java.time.Instant;
import java.util.Optional;

/** Which records to show; what is empty is not asked for, texts are the beginning of the value. */
public record AuditFilter(
    String actor,
    String action,
    String subjectKind,
    String subjectId,
    String trace,
    Optional<Instant> from,
    Optional<Instant> until) {

  public static final AuditFilter ALL =
      new AuditFilter("", "", "", "", "", Optional.empty(), Optional.empty());

  public boolean isAll() {
    return equals(ALL);
  }
}
