package travel.loyalty.earning;

import travel.loyalty.points.Explanation;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.shared.Points;

/**
 * What a line earns by one rule, before any budget is asked.
 *
 * @param explanation gives the points; of a rule that gives none it says so too
 */
record EarnedByRule(EarningRule rule, Explanation explanation) {

  String code() {
    return rule.code();
  }

  Points points() {
    return explanation.result();
  }
}
