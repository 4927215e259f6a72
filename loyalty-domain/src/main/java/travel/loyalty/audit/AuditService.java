package travel.loyalty.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Map;
import travel.loyalty.shared.Actor;

/** The door of the audit trail: features record what was done, staff read it. */
@Stateless
@PermitAll
public class AuditService {

  /**
   * Records what is being done, in the transaction that does it.
   *
   * @param action past-tense event of a feature, for example {@code member.blocked}
   * @param details before and after, reason; no personal data where an id will do
   */
  public void record(
      Actor who,
      String action,
      String subjectKind,
      String subjectId,
      Map<String, Object> details) {}
}
