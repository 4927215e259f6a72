package travel.loyalty.programme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import travel.loyalty.programme.Section.Limits;

/** Reads what stands under {@code when}. */
final class ConditionsReader {

  private final List<String> tiers;

  /**
   * @param tiers the levels that the document has
   */
  ConditionsReader(List<String> tiers) {
    this.tiers = tiers;
  }

  Conditions read(Section when) {
    Map<Criterion, Set<String>> words = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      List<String> vocabulary = criterion == Criterion.TIERS ? tiers : criterion.vocabulary();
      when.words(criterion.field(), vocabulary).ifPresent(set -> words.put(criterion, set));
    }
    Map<Occasion, DayPeriod> during = new EnumMap<>(Occasion.class);
    for (Occasion occasion : Occasion.values()) {
      when.optionalSection(occasion.field()).ifPresent(s -> during.put(occasion, period(s)));
    }
    Conditions conditions =
        new Conditions(
            words,
            during,
            when.optionalDecimal("minAmount", Limits.MONEY),
            when.optionalFlag("firstBooking"));
    when.close();
    return conditions;
  }

  private static DayPeriod period(Section section) {
    Optional<LocalDate> from = section.optionalDay("from");
    Optional<LocalDate> to = section.optionalDay("to");
    if (from.isEmpty() && to.isEmpty()) {
      section.fault("", "empty");
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      section.fault("to", "before-from");
    }
    section.close();
    return new DayPeriod(from, to);
  }
}
