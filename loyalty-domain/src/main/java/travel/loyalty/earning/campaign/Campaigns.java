package travel.loyalty.earning.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import travel.loyalty.programme.DayPeriod;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Occasion;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeTimeline;

/** The bonus rules of the published versions with their windows; pure. */
final class Campaigns {

  /**
   * A bonus rule as the last version that has it says.
   *
   * @param programme that version
   */
  record Planned(EarningRule rule, Programme programme, Window window) {}

  private Campaigns() {}

  /** All of them by code. */
  static List<Planned> of(ProgrammeTimeline timeline) {
    TreeMap<String, Planned> planned = new TreeMap<>();
    List<Programme> versions = counting(timeline);
    for (int i = 0; i < versions.size(); i++) {
      Programme version = versions.get(i);
      Optional<LocalDate> until =
          i + 1 < versions.size()
              ? Optional.of(versions.get(i + 1).validFrom().minusDays(1))
              : Optional.empty();
      version.earning().stream()
          .filter(EarningRule::isBonus)
          .forEach(
              rule -> planned.merge(rule.code(), plan(rule, version, until), Campaigns::joined));
    }
    return List.copyOf(planned.values());
  }

  // First version first; of two with the same first day the earlier one never counts.
  private static List<Programme> counting(ProgrammeTimeline timeline) {
    List<Programme> counting = new ArrayList<>();
    for (Programme version : timeline.latestFirst()) {
      boolean isReplaced =
          counting.stream().anyMatch(other -> other.validFrom().equals(version.validFrom()));
      if (!isReplaced) {
        counting.add(0, version);
      }
    }
    return counting;
  }

  private static Planned plan(EarningRule rule, Programme version, Optional<LocalDate> until) {
    Optional<DayPeriod> paid = Optional.ofNullable(rule.when().during().get(Occasion.PAID));
    LocalDate first = version.validFrom();
    LocalDate from = paid.flatMap(DayPeriod::from).filter(day -> day.isAfter(first)).orElse(first);
    Optional<LocalDate> asked = paid.flatMap(DayPeriod::to);
    Optional<LocalDate> to =
        asked.isPresent() && until.isPresent() && until.get().isBefore(asked.get())
            ? until
            : asked.or(() -> until);
    return new Planned(rule, version, new Window(from, to));
  }

  // It goes on from version to version: the first day of the earlier, the rest of the later one.
  private static Planned joined(Planned earlier, Planned later) {
    Optional<LocalDate> asked =
        Optional.ofNullable(later.rule().when().during().get(Occasion.PAID))
            .flatMap(DayPeriod::from);
    LocalDate begun = earlier.window().from();
    LocalDate from = asked.filter(day -> day.isAfter(begun)).orElse(begun);
    return new Planned(later.rule(), later.programme(), new Window(from, later.window().to()));
  }
}
