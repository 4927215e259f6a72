package travel.loyalty.points;

import travel.loyalty.shared.Points;

/**
 * What an account holds; no part is ever negative.
 *
 * @param pending earned, not yet usable
 * @param available usable now
 * @param held set aside for orders under way
 * @param debt clawed back although already spent; what becomes available repays it first
 */
public record Balance(Points pending, Points available, Points held, Points debt) {

  public static final Balance NONE =
      new Balance(Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO);

  /** Both together. */
  public Balance plus(Balance other) {
    return new Balance(
        pending.plus(other.pending),
        available.plus(other.available),
        held.plus(other.held),
        debt.plus(other.debt));
  }

  boolean hasNegative() {
    return pending.isNegative() || available.isNegative() || held.isNegative() || debt.isNegative();
  }
}
