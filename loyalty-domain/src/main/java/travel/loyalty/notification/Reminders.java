package travel.loyalty.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import travel.loyalty.points.Expiring;

/** When members are reminded of points that end, and of what. Knows dates only. */
final class Reminders {

  /** So many days ahead, each lot is a reason to write once. */
  static final List<Integer> DAYS_AHEAD = List.of(90, 30, 7);

  private static final int HORIZON_DAYS = 90;

  private Reminders() {}

  /**
   * The last days that are a reason to write today.
   *
   * @param doneThrough the last day on which this was asked; days in between are made up for
   */
  static Set<LocalDate> reasons(LocalDate doneThrough, LocalDate today) {
    Set<LocalDate> ends = new TreeSet<>();
    for (LocalDate day = doneThrough.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
      for (int ahead : DAYS_AHEAD) {
        ends.add(day.plusDays(ahead));
      }
    }
    ends.removeIf(end -> end.isBefore(today));
    return ends;
  }

  /**
   * What one message says: not only the lot that is its reason but everything within reach, so that
   * nobody is written to again tomorrow about the next.
   *
   * @return empty if nothing ends any more
   */
  static Map<String, Object> arguments(String name, List<Expiring> ladder, LocalDate today) {
    List<Expiring> near = near(ladder, today);
    if (near.isEmpty()) {
      return Map.of();
    }
    Expiring first = near.get(0);
    Expiring last = near.get(near.size() - 1);
    return Map.of(
        "name", name,
        "first", MessageTexts.points(first.points()),
        "on", first.on().toString(),
        "total", MessageTexts.points(last.cumulative()),
        "last", last.on().toString(),
        "lines", near.stream().map(Reminders::line).toList());
  }

  /** The steps within reach. */
  static List<Expiring> near(List<Expiring> ladder, LocalDate today) {
    return ladder.stream()
        .filter(step -> !step.on().isAfter(today.plusDays(HORIZON_DAYS)))
        .toList();
  }

  private static Map<String, Object> line(Expiring step) {
    return Map.of(
        "on", step.on().toString(),
        "points", MessageTexts.points(step.points()),
        "cumulative", MessageTexts.points(step.cumulative()));
  }
}
