package travel.loyalty.earning.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days on which a payment may get a bonus.
 *
 * @param to the last of them; empty for no end
 */
public record Window(LocalDate from, Optional<LocalDate> to) {

  boolean isAhead(LocalDate today) {
    return today.isBefore(from);
  }

  boolean isOver(LocalDate today) {
    return to.filter(today::isAfter).isPresent();
  }

  /** How many days are left after today, 0 on the last one; empty where there is no end. */
  public Optional<Integer> daysLeft(LocalDate today) {
    return to.map(last -> Math.max(0, (int) ChronoUnit.DAYS.between(today, last)));
  }
}
