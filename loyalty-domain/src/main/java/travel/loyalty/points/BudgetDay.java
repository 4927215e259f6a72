package travel.loyalty.points;

import java.time.LocalDate;
import travel.loyalty.shared.Points;

/**
 * What a rule or an award gave on one day.
 *
 * @param day on which it was noted, in the programme's zone, whatever day the points are for
 * @param given less what came back on that day; negative where more came back
 */
public record BudgetDay(String code, LocalDate day, Points given) {}
