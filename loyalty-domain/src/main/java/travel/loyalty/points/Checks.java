package travel.loyalty.points;

import travel.loyalty.shared.Points;

/** What a caller in our own code must hold; breaking it is a bug, not a refusal. */
final class Checks {

  private Checks() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static void positive(Points points) {
    that(points.isPositive(), "More than zero points are needed, not " + points);
  }
}
