package travel.loyalty.programme;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * How long the points of an award may be used, counted from the day they are given.
 *
 * @param months 1 to 1200, where it is not the calendar that ends them
 * @param minUsableDays the least, the day of the award counted as the first
 */
public record AwardValidity(Optional<Until> until, Optional<Integer> months, int minUsableDays) {

  /** Ends that follow the calendar. */
  public enum Until {
    MONTH_END,
    YEAR_END
  }

  /** The last day of use. */
  public LocalDate lastDay(LocalDate given) {
    LocalDate last = months.map(given::plusMonths).orElseGet(() -> calendarEnd(given));
    LocalDate least = given.plusDays(Math.max(1, minUsableDays) - 1L);
    return last.isBefore(least) ? least : last;
  }

  private LocalDate calendarEnd(LocalDate given) {
    return until.orElse(Until.MONTH_END) == Until.MONTH_END
        ? given.with(TemporalAdjusters.lastDayOfMonth())
        : given.with(TemporalAdjusters.lastDayOfYear());
  }
}
