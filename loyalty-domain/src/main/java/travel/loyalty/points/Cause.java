package travel.loyalty.points;

import travel.loyalty.shared.SourceRef;

/**
 * Why an entry is made.
 *
 * @param rule empty where no rule stands behind it
 * @param actor who caused it, {@code STAFF/ben}
 */
record Cause(SourceRef source, String rule, int ruleVersion, String actor) {

  /** Cause of what falls due by itself. */
  static final String TIME = "SYSTEM/time";

  /** A lot that matures or ends. */
  static Cause time(SourceRef source, Lot lot) {
    return new Cause(source, lot.rule(), lot.ruleVersion(), TIME);
  }
}
