package travel.loyalty.programme;

import java.time.LocalDate;
import travel.loyalty.shared.Points;

/** The most that a member gets by a rule for what is paid within a period of the calendar. */
public record PeriodCap(Period period, Points points) {

  /** A part of the calendar of the programme's zone. */
  public enum Period {
    DAY(10),
    MONTH(7),
    YEAR(4);

    private final int letters;

    Period(int letters) {
      this.letters = letters;
    }

    /** The name of the one that holds a day: 2026-05-03, 2026-05, 2026. */
    public String of(LocalDate day) {
      return day.toString().substring(0, letters);
    }

    /** The first day of the one that holds a day. */
    public LocalDate start(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }
  }
}
