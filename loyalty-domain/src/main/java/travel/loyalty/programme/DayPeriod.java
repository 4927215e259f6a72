package travel.loyalty.programme;

import java.time.LocalDate;
import java.util.Optional;

/** Days from one to another, both included; an absent end is open. */
public record DayPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {

  public boolean holds(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Whether any day lies between two, both included, and in this period. */
  public boolean isWithin(LocalDate first, LocalDate last) {
    return from.map(day -> !day.isAfter(last)).orElse(true)
        && to.map(day -> !day.isBefore(first)).orElse(true);
  }
}
