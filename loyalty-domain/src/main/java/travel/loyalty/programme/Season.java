package travel.loyalty.programme;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A part of every year that has a name; both ends belong to it. One that begins late in a year and
 * ends early in the next is allowed.
 */
public record Season(String code, MonthDay from, MonthDay to) {

  public boolean holds(LocalDate day) {
    MonthDay at = MonthDay.from(day);
    boolean afterStart = at.compareTo(from) >= 0;
    boolean beforeEnd = at.compareTo(to) <= 0;
    return from.compareTo(to) <= 0 ? afterStart && beforeEnd : afterStart || beforeEnd;
  }
}
