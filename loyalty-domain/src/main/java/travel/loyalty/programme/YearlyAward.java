package travel.loyalty.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * Points that a member gets once a year, for a birthday or the day of joining.
 *
 * @param budget what all members together may get; what it has no room for is not given later
 *     either
 * @param validity that of the award; without one that of the programme
 */
public record YearlyAward(
    String code,
    Day day,
    Points points,
    GrantOn grantOn,
    LeapDay leapDay,
    Optional<Points> budget,
    Optional<OwnValidity> validity)
    implements Award {

  private static final MonthDay LEAP = MonthDay.of(2, 29);

  /** What is celebrated. */
  public enum Day {
    BIRTHDAY,
    /** Of joining; for the first time a year later. */
    ANNIVERSARY
  }

  /** The day in the month that it is given on. */
  public enum GrantOn {
    THE_DAY,
    FIRST_OF_MONTH
  }

  /** Where 29 February goes in a common year. */
  public enum LeapDay {
    FEB_28,
    MAR_1
  }

  /** The day of a year on which it is given for a month and day; later ones never earlier. */
  public LocalDate givenOn(MonthDay celebrated, int year) {
    LocalDate day =
        celebrated.equals(LEAP) && !celebrated.isValidYear(year) && leapDay == LeapDay.MAR_1
            ? LocalDate.of(year, 3, 1)
            : celebrated.atYear(year);
    return grantOn == GrantOn.FIRST_OF_MONTH ? day.withDayOfMonth(1) : day;
  }
}
