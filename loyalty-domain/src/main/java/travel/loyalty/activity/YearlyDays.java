package travel.loyalty.activity;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import travel.loyalty.programme.YearlyAward;

/** Which days of the year an award of every year is given for on a day. */
final class YearlyDays {

  private static final int LEAP_YEAR = 2024;

  /** All 366, in their order. */
  private static final List<MonthDay> ALL =
      LocalDate.of(LEAP_YEAR, 1, 1)
          .datesUntil(LocalDate.of(LEAP_YEAR + 1, 1, 1))
          .map(MonthDay::from)
          .toList();

  private YearlyDays() {}

  /** The days whose award is given on that day: none, one, two at the end of February, a month. */
  static List<MonthDay> celebratedOn(YearlyAward award, LocalDate day) {
    return givenFrom(award, day)
        .takeWhile(celebrated -> award.givenOn(celebrated, day.getYear()).equals(day))
        .toList();
  }

  /** The first day of the year whose award is given on that day or later in its year. */
  static Optional<MonthDay> firstFrom(YearlyAward award, LocalDate day) {
    return givenFrom(award, day).findFirst();
  }

  // Along the year awards are given in the order of the days.
  private static Stream<MonthDay> givenFrom(YearlyAward award, LocalDate day) {
    return ALL.stream()
        .dropWhile(celebrated -> award.givenOn(celebrated, day.getYear()).isBefore(day));
  }
}
