package travel.loyalty.programme.tiers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The span that qualifying counts in. */
public sealed interface TierPeriod {

  /**
   * For how long a level is held that begins on a day, or that is kept from that day on.
   *
   * @param joined the member's day of joining
   */
  Days termAt(LocalDate day, LocalDate joined);

  /** The first day that counts for a level on a day. */
  LocalDate countsFrom(LocalDate day, LocalDate joined);

  /** From 1 January to 31 December. */
  record CalendarYear() implements TierPeriod {

    @Override
    public Days termAt(LocalDate day, LocalDate joined) {
      return new Days(day.withDayOfYear(1), day.withMonth(12).withDayOfMonth(31));
    }

    @Override
    public LocalDate countsFrom(LocalDate day, LocalDate joined) {
      return day.withDayOfYear(1);
    }
  }

  /** Years of membership; one that began on 29 February has the 28th in common years. */
  record Anniversary() implements TierPeriod {

    @Override
    public Days termAt(LocalDate day, LocalDate joined) {
      int years = day.getYear() - joined.getYear();
      int begun = joined.plusYears(years).isAfter(day) ? years - 1 : years;
      return new Days(joined.plusYears(begun), joined.plusYears(begun + 1L).minusDays(1));
    }

    @Override
    public LocalDate countsFrom(LocalDate day, LocalDate joined) {
      return termAt(day, joined).from();
    }
  }

  /** The months before each day; a level is held for as many. */
  record RollingMonths(int months) implements TierPeriod {

    @Override
    public Days termAt(LocalDate day, LocalDate joined) {
      return new Days(day, day.plusMonths(months).minusDays(1));
    }

    @Override
    public LocalDate countsFrom(LocalDate day, LocalDate joined) {
      return day.plusDays(1).minusMonths(months);
    }
  }

  /**
   * Years of whole months that count less the longer they are past; worked out anew every month.
   *
   * @param weights in percent, of the last twelve months first
   * @param recomputeOn the day of the month
   */
  record Decaying(List<BigDecimal> weights, int recomputeOn) implements TierPeriod {

    public Decaying {
      weights = List.copyOf(weights);
    }

    /** The last day on which it was worked out; its months end before it. */
    public LocalDate computedAt(LocalDate day) {
      LocalDate ofMonth = day.withDayOfMonth(recomputeOn);
      return ofMonth.isAfter(day) ? ofMonth.minusMonths(1) : ofMonth;
    }

    /** The twelve months that have a weight. */
    public Days months(LocalDate computedAt, int weight) {
      LocalDate end = computedAt.withDayOfMonth(1).minusMonths(12L * weight);
      return new Days(end.minusMonths(12), end.minusDays(1));
    }

    @Override
    public Days termAt(LocalDate day, LocalDate joined) {
      LocalDate computed = computedAt(day);
      return new Days(computed, computed.plusMonths(1).minusDays(1));
    }

    @Override
    public LocalDate countsFrom(LocalDate day, LocalDate joined) {
      return months(computedAt(day), weights.size() - 1).from();
    }
  }
}
