package travel.loyalty.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.programme.EarningRule;
import travel.loyalty.programme.Occasion;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeDocument;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeTimeline;

/** Finds by which rules a replay goes. */
@ApplicationScoped
class ReplayRules {

  private ProgrammeService programmes;

  /** For the container's proxy. */
  protected ReplayRules() {}

  @Inject
  ReplayRules(ProgrammeService programmes) {
    this.programmes = programmes;
  }

  /**
   * The two sides of a replay.
   *
   * @param proposed empty where what counted is replayed
   */
  record Sides(
      Optional<Programme> proposed,
      ProgrammeTimeline published,
      LocalDate firstDay,
      LocalDate lastDay) {

    /** What is in force on the last day. */
    Programme now() {
      return published.inForceOn(lastDay);
    }

    Programme then() {
      return proposed.orElseGet(this::now);
    }

    /** The rules with limits that may give something in the period, each code once. */
    List<EarningRule> limited() {
      Map<String, EarningRule> rules = new LinkedHashMap<>();
      proposed.map(List::of).orElseGet(published::latestFirst).stream()
          .flatMap(programme -> programme.earning().stream())
          .filter(rule -> !rule.caps().isNone() && mayGive(rule))
          .forEach(rule -> rules.putIfAbsent(rule.code(), rule));
      return List.copyOf(rules.values());
    }

    private boolean mayGive(EarningRule rule) {
      return Optional.ofNullable(rule.when().during().get(Occasion.PAID))
          .map(paid -> paid.isWithin(firstDay, lastDay))
          .orElse(true);
    }
  }

  Sides of(Replay replay) {
    ReplayView view = replay.view();
    Optional<Programme> proposed =
        view.version()
            .map(version -> programmes.version(version).orElseThrow())
            .or(() -> replay.document().map(ProgrammeDocument::parse));
    return new Sides(proposed, programmes.timeline(), view.firstDay(), view.lastDay());
  }
}
