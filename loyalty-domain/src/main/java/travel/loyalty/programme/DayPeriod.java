package travel.loyalty.programme;

import java.time.LocalDate;
import java.util.Optional;

/** Days from one to another, both included; an absent end is open. */
public record DayPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {

  public boolean holds(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
