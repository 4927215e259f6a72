package travel.loyalty.points;

import java.util.ArrayList;
import java.util.List;
import travel.loyalty.shared.Points;

/** Decides which lots pay: first expired first, of two that end together the older. */
final class Spending {

  private Spending() {}

  /**
   * Takes from available points.
   *
   * @param lots of one account, in any order, together with at least that many available points
   * @param to what becomes of the points
   */
  static List<Allocation> pay(List<Lot> lots, Points points, LotPart to) {
    List<Allocation> paid = new ArrayList<>();
    Points missing = take(paid, lots, LotPart.AVAILABLE, to, points);
    if (missing.isPositive()) {
      throw new IllegalStateException("The lots hold " + missing + " less than " + points);
    }
    return paid;
  }

  /**
   * Takes what a part holds, lot by lot, and adds it to the list.
   *
   * @return what is missing after the last lot
   */
  static Points take(
      List<Allocation> taken, List<Lot> lots, LotPart from, LotPart to, Points points) {
    Points missing = points;
    for (Lot lot : lots.stream().sorted(Lot.FEFO).toList()) {
      Points part = lot.in(from).min(missing);
      if (part.isPositive()) {
        taken.add(new Allocation(lot, from, to, part));
        missing = missing.minus(part);
      }
    }
    return missing;
  }
}
