package travel.loyalty.laboratory;

import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * What a replay comes to by one rule.
 *
 * @param countNow lines that have points by it
 * @param budget what all members together may get by it
 * @param used of the budget, with what was paid before the period
 */
public record RuleResult(
    String code,
    long countNow,
    Points pointsNow,
    long countThen,
    Points pointsThen,
    Optional<Points> budget,
    Points used) {

  public Points change() {
    return pointsThen.minus(pointsNow);
  }

  /** What is left of its budget; nothing where it has none. */
  public Points left() {
    return budget.map(most -> most.minus(used).max(Points.ZERO)).orElse(Points.ZERO);
  }
}
