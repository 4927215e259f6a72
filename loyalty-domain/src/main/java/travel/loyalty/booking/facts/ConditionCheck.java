package travel.loyalty.booking.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.programme.Conditions;
import travel.loyalty.programme.Criterion;
import travel.loyalty.programme.DayPeriod;
import travel.loyalty.programme.Occasion;

/** Tells whether the conditions of a rule hold for a line, and if not, which fails first. */
public final class ConditionCheck {

  private ConditionCheck() {}

  /** The name of the first condition that fails, as it stands in the document. */
  public static Optional<String> failing(Conditions when, LineFacts facts) {
    return words(when, facts)
        .or(() -> periods(when, facts))
        .or(() -> amount(when, facts))
        .or(() -> firstBooking(when, facts));
  }

  private static Optional<String> words(Conditions when, LineFacts facts) {
    for (Criterion criterion : Criterion.values()) {
      Set<String> wanted = when.words().get(criterion);
      if (wanted != null && Collections.disjoint(wanted, facts.words().get(criterion))) {
        return Optional.of(criterion.field());
      }
    }
    return Optional.empty();
  }

  // A day that is not known lies in no period.
  private static Optional<String> periods(Conditions when, LineFacts facts) {
    for (Occasion occasion : Occasion.values()) {
      DayPeriod period = when.during().get(occasion);
      LocalDate day = facts.days().get(occasion);
      if (period != null && (day == null || !period.holds(day))) {
        return Optional.of(occasion.field());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> amount(Conditions when, LineFacts facts) {
    return when.minAmount()
        .filter(least -> facts.base().compareTo(least) < 0)
        .map(least -> "minAmount");
  }

  private static Optional<String> firstBooking(Conditions when, LineFacts facts) {
    return when.firstBooking()
        .filter(wanted -> wanted != facts.firstBooking())
        .map(wanted -> "firstBooking");
  }
}
