package travel.loyalty.programme.tiers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The days on which something comes round again. */
public sealed interface Recurrence {

  /**
   * Whether a day is one of them.
   *
   * @param born the member's birthday; who did not tell it has none
   */
  boolean holds(LocalDate day, Optional<LocalDate> born);

  /** The first of them from a day on; empty where there is none. */
  default Optional<LocalDate> next(LocalDate from, Optional<LocalDate> born) {
    // Every one of them comes within a year, 29 February as the 28th.
    return Stream.iterate(from, day -> day.plusDays(1))
        .limit(366)
        .filter(day -> holds(day, born))
        .findFirst();
  }

  /** Some days of every week. */
  record Weekly(Set<DayOfWeek> weekdays) implements Recurrence {

    public Weekly {
      weekdays = Set.copyOf(weekdays);
    }

    @Override
    public boolean holds(LocalDate day, Optional<LocalDate> born) {
      return weekdays.contains(day.getDayOfWeek());
    }
  }

  /** A day of every month; its last where the month is shorter. */
  record Monthly(int dayOfMonth) implements Recurrence {

    @Override
    public boolean holds(LocalDate day, Optional<LocalDate> born) {
      return day.getDayOfMonth() == Math.min(dayOfMonth, day.lengthOfMonth());
    }
  }

  /** The birthday; 29 February is the 28th where there is none. */
  record Birthday() implements Recurrence {

    @Override
    public boolean holds(LocalDate day, Optional<LocalDate> born) {
      return born.filter(birth -> birth.withYear(day.getYear()).equals(day)).isPresent();
    }
  }

  /** The month of the birthday. */
  record BirthMonth() implements Recurrence {

    @Override
    public boolean holds(LocalDate day, Optional<LocalDate> born) {
      return born.filter(birth -> birth.getMonth() == day.getMonth()).isPresent();
    }
  }
}
