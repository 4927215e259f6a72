package travel.loyalty.points;

import java.util.ArrayList;
import java.util.List;
import travel.loyalty.shared.Points;

/**
 * Decides what a clawback takes: what the originating lots have pending, then what they have
 * available, then what of them expired unspent, which counts as taken; then what other lots have
 * available, first expired first. The rest is a debt. What is held is never touched.
 *
 * @param allocations what is taken, all of it to {@link LotPart#REVOKED}
 * @param expired the part of it that had expired before, which changes no balance
 * @param debt what nothing was left for
 */
record Clawing(List<Allocation> allocations, Points expired, Points debt) {

  static Clawing of(Points due, List<Lot> originating, List<Lot> others) {
    List<Allocation> taken = new ArrayList<>();
    Points rest = Spending.take(taken, originating, LotPart.PENDING, LotPart.REVOKED, due);
    rest = Spending.take(taken, originating, LotPart.AVAILABLE, LotPart.REVOKED, rest);
    Points unspent = rest;
    rest = Spending.take(taken, originating, LotPart.EXPIRED, LotPart.REVOKED, rest);
    Points expired = unspent.minus(rest);
    rest = Spending.take(taken, others, LotPart.AVAILABLE, LotPart.REVOKED, rest);
    return new Clawing(List.copyOf(taken), expired, rest);
  }
}
