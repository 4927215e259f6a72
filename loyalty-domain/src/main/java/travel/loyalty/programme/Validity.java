package travel.loyalty.programme;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How long points may be used, counted from the day they become available.
 *
 * @param months 1 to 1200
 */
public record Validity(int months, RoundTo roundTo) {

  /** To what the last day is moved on, in favour of the member. */
  public enum RoundTo {
    DAY,
    MONTH_END,
    YEAR_END
  }

  /** The last day of use for points that became available on a day. */
  public LocalDate lastDay(LocalDate availableOn) {
    LocalDate last = availableOn.plusMonths(months);
    return switch (roundTo) {
      case DAY -> last;
      case MONTH_END -> last.with(TemporalAdjusters.lastDayOfMonth());
      case YEAR_END -> last.with(TemporalAdjusters.lastDayOfYear());
    };
  }
}
