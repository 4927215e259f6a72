package travel.loyalty.programme.tiers;

import java.time.LocalDate;

/** Days from one to another, both of them included. */
public record Days(LocalDate from, LocalDate until) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
