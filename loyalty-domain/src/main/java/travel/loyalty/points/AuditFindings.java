package travel.loyalty.points;

import java.util.ArrayList;
import java.util.List;
import travel.loyalty.points.AuditReport.Violation;

/** Violations of one invariant, up to the number that is listed. */
final class AuditFindings {

  private final List<Violation> violations = new ArrayList<>();

  void add(Violation violation) {
    if (violations.size() < AuditReport.VIOLATIONS_MAX) {
      violations.add(violation);
    }
  }

  void addAll(List<Violation> others) {
    others.forEach(this::add);
  }

  List<Violation> list() {
    return violations;
  }

  AuditReport.Result result(Invariant invariant, long checked) {
    return new AuditReport.Result(invariant.name(), checked, violations);
  }
}
