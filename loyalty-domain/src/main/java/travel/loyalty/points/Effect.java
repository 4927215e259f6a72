package travel.loyalty.points;

import java.util.List;
import travel.loyalty.shared.Points;

/** What an entry changes of each balance; negative where a balance shrinks. */
record Effect(Points pending, Points available, Points held, Points debt) {

  private static final Effect NONE = new Effect(Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO);

  static Effect pending(Points points) {
    return new Effect(points, Points.ZERO, Points.ZERO, Points.ZERO);
  }

  static Effect available(Points points) {
    return new Effect(Points.ZERO, points, Points.ZERO, Points.ZERO);
  }

  static Effect debt(Points points) {
    return new Effect(Points.ZERO, Points.ZERO, Points.ZERO, points);
  }

  static Effect of(List<Allocation> allocations) {
    Effect sum = NONE;
    for (Allocation allocation : allocations) {
      sum = sum.plus(change(allocation.to(), allocation.points()));
      sum = sum.plus(change(allocation.from(), allocation.points().negated()));
    }
    return sum;
  }

  // What leaves the balances is on none of them.
  private static Effect change(LotPart part, Points points) {
    return switch (part) {
      case PENDING -> pending(points);
      case AVAILABLE -> available(points);
      case HELD -> new Effect(Points.ZERO, Points.ZERO, points, Points.ZERO);
      case CONSUMED, EXPIRED, REVOKED -> NONE;
    };
  }

  Effect plus(Effect other) {
    return new Effect(
        pending.plus(other.pending),
        available.plus(other.available),
        held.plus(other.held),
        debt.plus(other.debt));
  }

  /** All that was taken from pending, available and held, as a positive number. */
  Points taken() {
    return pending.plus(available).plus(held).negated();
  }

  Balance on(Balance before) {
    return new Balance(
        before.pending().plus(pending),
        before.available().plus(available),
        before.held().plus(held),
        before.debt().plus(debt));
  }
}
