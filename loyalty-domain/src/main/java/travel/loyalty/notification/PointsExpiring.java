package travel.loyalty.notification;

import java.time.LocalDate;
import java.util.List;
import travel.loyalty.points.Expiring;
import travel.loyalty.shared.MemberId;

/**
 * A member is reminded of points that end; fired once a member and day, and again if the day's run
 * broke off.
 *
 * @param day of the reminder
 * @param steps what ends within reach, the first first
 */
public record PointsExpiring(MemberId member, LocalDate day, List<Expiring> steps) {

  public PointsExpiring {
    steps = List.copyOf(steps);
  }
}
