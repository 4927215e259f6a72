package travel.loyalty.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import travel.loyalty.laboratory.ReplayRules.Sides;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeVersion;
import travel.loyalty.programme.Simulation;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.BusinessClock;
import travel.loyalty.shared.MemberId;
import travel.loyalty.tier.LevelShift;
import travel.loyalty.tier.LevelsReached;

/** The last part of a replay: the levels that members reach, then the figures of all of it. */
@ApplicationScoped
class ReplayEnd {

  static final int MEMBERS = 1_000;

  private Replays replays;
  private ReplaySums sums;
  private ReplayResults results;
  private LevelsReached levels;
  private ProgrammeService programmes;
  private BusinessClock clock;

  /** For the container's proxy. */
  protected ReplayEnd() {}

  @Inject
  ReplayEnd(
      Replays replays,
      ReplaySums sums,
      ReplayResults results,
      LevelsReached levels,
      ProgrammeService programmes,
      BusinessClock clock) {
    this.replays = replays;
    this.sums = sums;
    this.results = results;
    this.levels = levels;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** Compares the levels of the next members; after the last of them the replay is done. */
  boolean levels(Replay replay, Sides sides) {
    List<MemberId> members = nextMembers(replay);
    if (members.isEmpty()) {
      finish(replay, sides);
      return false;
    }
    LevelsReached.Comparison comparison =
        new LevelsReached.Comparison(
            sides.now().tiers(), sides.then().tiers(), lastDay(replay, sides));
    List<LevelShift> shifts =
        levels.of(members, comparison, sums.differences(replay.id(), members));
    sums.addLevels(
        replay.id(),
        shifts.stream().sorted(Comparator.comparingLong(shift -> shift.member().value())).toList());
    replays.advance(replay.id(), members.get(members.size() - 1).value());
    return true;
  }

  // For some nothing counts now, and would by the other side.
  private List<MemberId> nextMembers(Replay replay) {
    Set<MemberId> members = new TreeSet<>(Comparator.comparingLong(MemberId::value));
    members.addAll(levels.membersAfter(replay.member(), MEMBERS));
    members.addAll(sums.membersAfter(replay.id(), replay.member(), MEMBERS));
    return new ArrayList<>(members).subList(0, Math.min(MEMBERS, members.size()));
  }

  // Nobody reaches a level by days that are not over yet.
  private static LocalDate lastDay(Replay replay, Sides sides) {
    LocalDate asked = LocalDate.ofInstant(replay.view().askedAt(), sides.now().zone());
    LocalDate last = replay.view().lastDay();
    return last.isAfter(asked) ? asked : last;
  }

  private void finish(Replay replay, Sides sides) {
    ReplayFigures figures = results.sums(replay.id(), sides);
    replays.finish(replay.id(), figures, clock.now());
    sums.tidy(replay.id());
    replay
        .view()
        .version()
        .flatMap(this::draft)
        .filter(draft -> coversAll(replay, sides, draft))
        .ifPresent(draft -> simulated(draft, replay, figures));
  }

  private Optional<ProgrammeVersion> draft(int version) {
    return programmes.versions().stream()
        .filter(one -> one.version() == version && one.isDraft())
        .findFirst();
  }

  /** Whether nothing is left out that the version would count backwards for. */
  private static boolean coversAll(Replay replay, Sides sides, ProgrammeVersion draft) {
    Programme now = sides.now();
    LocalDate asked = LocalDate.ofInstant(replay.view().askedAt(), now.zone());
    return draft.validFrom().isAfter(asked)
        || !replay.view().firstDay().isAfter(draft.validFrom())
            && !replay.view().lastDay().isBefore(asked);
  }

  private void simulated(ProgrammeVersion draft, Replay replay, ReplayFigures figures) {
    programmes.simulated(
        draft.version(),
        new Simulation(
            Math.toIntExact(figures.bookings()),
            Math.toIntExact(figures.better()),
            Math.toIntExact(figures.worse()),
            figures.change(),
            Math.toIntExact(figures.raised()),
            figures.pointsRaised()),
        Actor.parse(replay.view().askedBy()));
  }
}
