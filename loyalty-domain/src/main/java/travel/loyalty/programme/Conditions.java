package travel.loyalty.programme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold for a rule to apply: all of what is given.
 *
 * @param words for each criterion the words of which one must fit
 * @param during the periods that days must lie in
 * @param minAmount the least that a line must amount to
 * @param firstBooking whether it must be, or must not be, the member's first paid booking
 */
public record Conditions(
    Map<Criterion, Set<String>> words,
    Map<Occasion, DayPeriod> during,
    Optional<BigDecimal> minAmount,
    Optional<Boolean> firstBooking) {

  public static final Conditions NONE =
      new Conditions(Map.of(), Map.of(), Optional.empty(), Optional.empty());

  public Conditions {
    words = Map.copyOf(words);
    during = Map.copyOf(during);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
