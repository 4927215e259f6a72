package travel.loyalty.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.programme.tiers.TierPeriod;
import travel.loyalty.programme.tiers.TierPeriod.Decaying;
import travel.loyalty.programme.tiers.TierPeriod.RollingMonths;

/** What counts for one member, when. */
final class Counting {

  private final TierPeriod period;
  private final Subject who;
  private final Facts facts;

  Counting(TierPeriod period, Subject who, Facts facts) {
    this.period = period;
    this.who = who;
    this.facts = facts;
  }

  /** The first day that may count for anything on a day, terms that were made longer included. */
  static LocalDate horizon(TierPeriod period, LocalDate day) {
    if (period instanceof RollingMonths rolling) {
      return day.minusMonths(2L * rolling.months()).minusYears(2);
    }
    return period instanceof Decaying decaying
        ? day.minusYears(decaying.weights().size() + 1L)
        : day.minusYears(4);
  }

  Days termAt(LocalDate day) {
    return period.termAt(day, who.joined());
  }

  /** What decides when a term ends; before its end, what does so far. */
  Qualifying ofTerm(Days term) {
    return period instanceof Decaying decaying
        ? facts.score(decaying, term.until().plusDays(1))
        : facts.between(term.from(), term.until());
  }

  /**
   * The days that a level may be reached by: those that count up to a day, those of a term that was
   * made longer, and the period before that of today, whose bookings may have come late.
   */
  List<Days> spans(LocalDate lastDay, LocalDate today, Optional<Days> term) {
    LocalDate from = period.countsFrom(lastDay, who.joined());
    LocalDate longer =
        term.filter(held -> held.holds(lastDay) && held.from().isBefore(from))
            .map(Days::from)
            .orElse(from);
    List<Days> spans = new ArrayList<>(List.of(new Days(longer, lastDay)));
    if (!(period instanceof RollingMonths)) {
      spans.add(termAt(period.countsFrom(today, who.joined()).minusDays(1)));
    }
    return spans;
  }

  LocalDate graceCountsFrom(Days term) {
    return period instanceof Decaying ? term.until().plusDays(1).withDayOfMonth(1) : term.from();
  }

  /** The day of grace on which what was missing had come. */
  Optional<LocalDate> gapClosed(Grace grace, Days days, Predicate<Qualifying> isEnough) {
    Qualifying before = before(grace);
    return facts.firstDay(grace.countsFrom(), days, sum -> isEnough.test(before.plus(sum)));
  }

  Qualifying towards(Grace grace, LocalDate until) {
    return before(grace).plus(facts.between(grace.countsFrom(), until));
  }

  // A decayed score stands; what comes in the days of grace is added in full.
  private Qualifying before(Grace grace) {
    return period instanceof Decaying decaying
        ? facts.score(decaying, grace.days().from())
        : Qualifying.NOTHING;
  }
}
