package travel.loyalty.points;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.shared.MemberId;

/**
 * What the check of the ledger's invariants found.
 *
 * @param invariants I1 to I8, each with what breaks it
 */
public record AuditReport(Instant checkedAt, List<Result> invariants) {

  /** How many violations of one invariant are listed. */
  public static final int VIOLATIONS_MAX = 100;

  public AuditReport {
    invariants = List.copyOf(invariants);
  }

  public boolean isOk() {
    return invariants.stream().allMatch(result -> result.violations().isEmpty());
  }

  /**
   * One invariant.
   *
   * @param code {@code I1} to {@code I8}
   * @param checked how many accounts, lots or entries were looked at
   * @param violations at most {@link #VIOLATIONS_MAX}
   */
  public record Result(String code, long checked, List<Violation> violations) {
    public Result {
      violations = List.copyOf(violations);
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param problem message key suffix, for example {@code lot-parts}
   */
  public record Violation(
      String problem,
      MemberId member,
      Optional<Long> lot,
      Optional<Long> seq,
      String expected,
      String found) {}
}
