package travel.loyalty.tier;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.TierPeriod.Decaying;

/** What one member did that counts, by day. */
final class Facts {

  private final NavigableMap<LocalDate, Qualifying> byDay = new TreeMap<>();

  void add(LocalDate day, Qualifying done) {
    byDay.merge(day, done, Qualifying::plus);
  }

  boolean isEmpty() {
    return byDay.isEmpty();
  }

  /** The sum of days, both included; nothing where the first is after the last. */
  Qualifying between(LocalDate from, LocalDate until) {
    return from.isAfter(until)
        ? Qualifying.NOTHING
        : byDay.subMap(from, true, until, true).values().stream()
            .reduce(Qualifying.NOTHING, Qualifying::plus);
  }

  /** The first of some days on which what counts since another is enough. */
  Optional<LocalDate> firstDay(LocalDate countsFrom, Days days, Predicate<Qualifying> isEnough) {
    Qualifying sum = between(countsFrom, days.from().minusDays(1));
    for (LocalDate day : byDay.subMap(days.from(), true, days.until(), true).keySet()) {
      sum = sum.plus(byDay.get(day));
      if (isEnough.test(sum)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** The decayed score as it is worked out on a day. */
  Qualifying score(Decaying period, LocalDate computedAt) {
    Qualifying score = Qualifying.NOTHING;
    for (int i = 0; i < period.weights().size(); i++) {
      Days months = period.months(computedAt, i);
      score = score.plus(between(months.from(), months.until()).percent(period.weights().get(i)));
    }
    return score;
  }
}
