package travel.loyalty.earning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.booking.BookingSource;
import travel.loyalty.points.Clawback;
import travel.loyalty.points.Credit;
import travel.loyalty.points.Posting;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;
import travel.loyalty.shared.Sql;

/**
 * What a line gets more, all its rules together: where one rule gives less by another version, the
 * others give that much less more. So nothing is ever taken back for a version that reaches back.
 */
final class NetRaise {

  private NetRaise() {}

  /**
   * The credits that are left of credits and clawbacks.
   *
   * @throws Sql.Busy if a budget was used up meanwhile, so that a line would get less
   */
  static List<Posting> of(List<Posting> postings) {
    Map<SourceRef, Points> less = new HashMap<>();
    for (Posting posting : postings) {
      if (posting instanceof Clawback clawback) {
        less.merge(clawback.source(), clawback.points(), Points::plus);
      }
    }
    List<Posting> net = new ArrayList<>();
    for (Posting posting : postings) {
      if (posting instanceof Credit credit) {
        Points part = less.getOrDefault(credit.source(), Points.ZERO).min(credit.points());
        less.merge(credit.source(), part.negated(), Points::plus);
        add(net, credit, part);
      }
    }
    if (less.values().stream().anyMatch(Points::isPositive)) {
      throw new Sql.Busy(new IllegalStateException("A budget was used up meanwhile"));
    }
    return net;
  }

  private static void add(List<Posting> net, Credit credit, Points less) {
    if (less.isZero()) {
      net.add(backdated(credit));
    } else if (credit.points().compareTo(less) > 0) {
      net.add(backdated(credit.less(less)));
    }
  }

  // The line has entries of the same rule under its own reference already.
  private static Credit backdated(Credit credit) {
    return credit.from(BookingSource.backdated(credit.source(), credit.ruleVersion()));
  }
}
