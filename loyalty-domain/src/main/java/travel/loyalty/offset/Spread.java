package travel.loyalty.offset;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import travel.loyalty.shared.Points;

/**
 * Spreads the points of a hold over the lines of its booking, in the proportion of their caps. Each
 * share is rounded down to the hundredth; what is left goes to the lines in their order, a
 * hundredth each, to those that have room.
 */
final class Spread {

  private static final Points LEAST = new Points(1);

  private Spread() {}

  /**
   * What each line gets; lines that get nothing are not in it.
   *
   * @param points no more than all caps together
   */
  static Map<String, Points> of(Points points, List<LineCap> caps) {
    Points room = caps.stream().map(LineCap::most).reduce(Points.ZERO, Points::plus);
    if (points.compareTo(room) > 0) {
      throw new IllegalArgumentException("There is room for " + room + ", not for " + points);
    }
    Map<String, Points> shares = new LinkedHashMap<>();
    Points left = points;
    for (LineCap cap : caps) {
      Points share = room.isZero() ? Points.ZERO : part(points, cap.most(), room);
      shares.put(cap.line(), share);
      left = left.minus(share);
    }
    settle(shares, caps, left);
    shares.values().removeIf(Points::isZero);
    return shares;
  }

  private static Points part(Points points, Points cap, Points room) {
    BigInteger product =
        BigInteger.valueOf(points.hundredths()).multiply(BigInteger.valueOf(cap.hundredths()));
    return new Points(product.divide(BigInteger.valueOf(room.hundredths())).longValueExact());
  }

  // Less than a hundredth a line is left, so one round is enough.
  private static void settle(Map<String, Points> shares, List<LineCap> caps, Points rest) {
    Points left = rest;
    for (LineCap cap : caps) {
      Points share = shares.get(cap.line());
      if (left.isPositive() && share.compareTo(cap.most()) < 0) {
        shares.put(cap.line(), share.plus(LEAST));
        left = left.minus(LEAST);
      }
    }
  }
}
