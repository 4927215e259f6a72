package travel.loyalty.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the seasons; a season may have several parts, but no day belongs to two parts. */
final class SeasonReader {

  // A leap year, so that 29 February is looked at as well.
  private static final LocalDate YEAR = LocalDate.of(2024, 1, 1);

  List<Season> read(Section top) {
    List<Season> seasons = new ArrayList<>();
    for (Section section : top.sections("seasons")) {
      Season season = season(section);
      checkOverlap(section, season, seasons);
      seasons.add(season);
    }
    return seasons;
  }

  private static Season season(Section section) {
    String code = section.code("code");
    if (code.equals("NORMAL")) {
      section.fault("code", "reserved", Map.of("value", code));
    }
    MonthDay start = MonthDay.of(1, 1);
    MonthDay from = section.required("from", "MM-dd", start, SeasonReader::monthDay);
    MonthDay to = section.required("to", "MM-dd", from, SeasonReader::monthDay);
    section.close();
    return new Season(code, from, to);
  }

  private static MonthDay monthDay(String text) {
    return MonthDay.parse("--" + text);
  }

  private static void checkOverlap(Section section, Season season, List<Season> earlier) {
    for (Season other : earlier) {
      boolean overlaps =
          YEAR.datesUntil(YEAR.plusYears(1)).anyMatch(day -> season.holds(day) && other.holds(day));
      if (overlaps) {
        section.fault("from", "overlap", Map.of("other", other.code()));
      }
    }
  }
}
