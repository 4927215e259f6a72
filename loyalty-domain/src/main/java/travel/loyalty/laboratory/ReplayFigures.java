package travel.loyalty.laboratory;

import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * What a replay comes to, all members together.
 *
 * @param bookings that were paid in the period and earn
 * @param better members who would have more, and {@code worse} less
 * @param raised members who would get more for what is paid already, since the version reaches back
 * @param valueNow what the points are worth by the version in force, {@code valueThen} by the other
 */
public record ReplayFigures(
    long bookings,
    long better,
    long worse,
    Points pointsNow,
    Points pointsThen,
    long raised,
    Points pointsRaised,
    Money valueNow,
    Money valueThen) {

  public Points change() {
    return pointsThen.minus(pointsNow);
  }

  /** What the agency would owe more, or less. */
  public Money changeOfValue() {
    return valueThen.minus(valueNow);
  }
}
