package travel.loyalty.tier.benefit;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.programme.tiers.Benefit;
import travel.loyalty.programme.tiers.Benefit.Per;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Ladder;

/**
 * What benefits depend on with one member on a day.
 *
 * @param term for which the level is held; empty where it has no end
 * @param born empty where the member did not tell
 */
record Holder(
    Ladder ladder, String level, Optional<Days> term, Optional<LocalDate> born, LocalDate today) {

  /** The days in which uses count; empty where they are not counted. */
  Optional<Days> span(Benefit benefit, Benefit.Share share) {
    return share.times().isEmpty()
        ? Optional.empty()
        : benefit.per().map(per -> per.around(today, term));
  }

  /** The first day of use from a day on, as far as the level is sure. */
  Optional<LocalDate> next(Benefit benefit, LocalDate from) {
    return benefit
        .recurrence()
        .map(days -> days.next(from, born))
        .orElse(Optional.of(from))
        .filter(day -> term.isEmpty() || !day.isAfter(term.get().until()));
  }

  /** The same once the span is over in which it was used up. */
  Optional<LocalDate> after(Benefit benefit, Days span) {
    boolean endsWithLevel = term.isPresent() && benefit.per().filter(Per.TERM::equals).isPresent();
    return endsWithLevel ? Optional.empty() : next(benefit, span.until().plusDays(1));
  }
}
