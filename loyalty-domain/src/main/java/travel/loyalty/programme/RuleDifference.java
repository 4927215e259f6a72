package travel.loyalty.programme;

import java.util.Optional;

/** An earning rule in which two versions differ: another one, a new one, one that is gone. */
public record RuleDifference(
    String code, Kind kind, Optional<EarningRule> before, Optional<EarningRule> after) {

  /** What became of a rule. */
  public enum Kind {
    NEW,
    GONE,
    CHANGED,
    /** The same rule, asked earlier or later than the others. */
    MOVED
  }
}
