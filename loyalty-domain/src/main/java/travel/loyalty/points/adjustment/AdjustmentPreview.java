package travel.loyalty.points.adjustment;

import travel.loyalty.points.Balance;
import travel.loyalty.shared.Points;

/**
 * What an adjustment would do now, for the page that is read before it is done.
 *
 * @param isAboveLimit whether it would wait for a second person
 */
public record AdjustmentPreview(
    Points points, Balance before, Balance after, boolean isAboveLimit) {

  /** What is given repays a debt first; what is taken is never more than there is. */
  static AdjustmentPreview of(Points points, Balance before, Points limit) {
    Points repaid = points.max(Points.ZERO).min(before.debt());
    Balance after =
        new Balance(
            before.pending(),
            before.available().plus(points).minus(repaid),
            before.held(),
            before.debt().minus(repaid));
    return new AdjustmentPreview(points, before, after, points.abs().compareTo(limit) > 0);
  }
}
