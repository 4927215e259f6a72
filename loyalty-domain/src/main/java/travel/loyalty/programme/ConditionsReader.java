package travel.loyalty.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import travel.loyalty.programme.Section.Limits;

/** Reads what stands under {@code when}. */
final class ConditionsReader {

  private final Map<Criterion, List<String>> own;

  /**
   * @param tiers the levels that the document has
   * @param seasons those that it has; a day may lie outside all of them
   */
  ConditionsReader(List<String> tiers, List<Season> seasons) {
    Stream<String> codes = Stream.concat(seasons.stream().map(Season::code), Stream.of("NORMAL"));
    own = Map.of(Criterion.TIERS, tiers, Criterion.SEASONS, codes.distinct().toList());
  }

  Conditions read(Section when) {
    Map<Criterion, Set<String>> words = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      Collection<String> vocabulary = own.getOrDefault(criterion, criterion.vocabulary());
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
