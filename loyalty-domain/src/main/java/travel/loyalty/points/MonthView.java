package travel.loyalty.points;

import java.time.YearMonth;
import travel.loyalty.shared.Points;

/**
 * What a month did to an account, in the programme's zone.
 *
 * @param earned what became available, by earning or by decision
 * @param used what was spent
 */
public record MonthView(YearMonth month, Points earned, Points used) {

  MonthView plus(MonthView other) {
    return new MonthView(month, earned.plus(other.earned), used.plus(other.used));
  }
}
