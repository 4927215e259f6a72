package travel.loyalty.programme;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How long the points of a rule or an award may be used, where it is not as long as others.
 *
 * @param minUsableDays the least, the day on which they become available counted as the first
 */
public record OwnValidity(End end, int minUsableDays) {

  /** What ends them. */
  public sealed interface End permits Calendar, Months, On {
    /** The last day of use, for points that may be used from a day on. */
    LocalDate lastDay(LocalDate from);
  }

  /** The end of the month or the year in which they become available. */
  public enum Calendar implements End {
    MONTH_END,
    YEAR_END;

    @Override
    public LocalDate lastDay(LocalDate from) {
      return from.with(
          this == MONTH_END
              ? TemporalAdjusters.lastDayOfMonth()
              : TemporalAdjusters.lastDayOfYear());
    }
  }

  /** So many months, as the programme's own validity counts them. */
  public record Months(Validity validity) implements End {
    @Override
    public LocalDate lastDay(LocalDate from) {
      return validity.lastDay(from);
    }
  }

  /** The same day for all. */
  public record On(LocalDate day) implements End {
    @Override
    public LocalDate lastDay(LocalDate from) {
      return day;
    }
  }

  /** The last day of use; never before the day from which they may be used. */
  public LocalDate lastDay(LocalDate from) {
    LocalDate last = end.lastDay(from);
    LocalDate least = from.plusDays(Math.max(1, minUsableDays) - 1L);
    return last.isBefore(least) ? least : last;
  }
}
