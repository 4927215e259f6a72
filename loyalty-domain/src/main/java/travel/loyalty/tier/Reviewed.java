package travel.loyalty.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came of a review.
 *
 * @param shown the level that counts: the earned one, or a higher one that was given
 * @param lookOn the next day on which something may happen by itself
 */
record Reviewed(
    Standing standing,
    String shown,
    List<Step> steps,
    Optional<TierAtRisk> atRisk,
    Optional<LocalDate> lookOn) {

  Reviewed {
    steps = List.copyOf(steps);
  }

  /** Whether there is nothing to write for somebody who has no row yet. */
  boolean isAsIfNew() {
    return steps.isEmpty() && lookOn.isEmpty();
  }
}
