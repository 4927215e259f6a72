package travel.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.Programme;
import travel.loyalty.programme.ProgrammeService;
import travel.loyalty.programme.ProgrammeTimeline;
import travel.loyalty.programme.ProgrammeVersion;
import travel.loyalty.shared.Actor;
import travel.loyalty.shared.DueWork;
import travel.loyalty.shared.Retry;
import travel.loyalty.shared.WallClock;

/**
 * The job that applies a version which counts from a day before it was published: what was paid in
 * between gets what it adds, by entries of their own that cite it, and loses nothing. It goes on
 * where it was stopped, and what it did once it does not do again: a line that got more counts by
 * the version that gave it.
 */
@ApplicationScoped
class BackdatingJob implements DueWork {

  static final String NAME = "earning.backdated-versions";

  // Laid down with the installation: before it nothing was earned by another.
  private static final int FIRST = 1;

  private ProgrammeService programmes;
  private BackdatedVersions versions;
  private BackdatingChunk chunk;
  private WallClock wall;

  /** For the container's proxy. */
  protected BackdatingJob() {}

  @Inject
  BackdatingJob(
      ProgrammeService programmes,
      BackdatedVersions versions,
      BackdatingChunk chunk,
      WallClock wall) {
    this.programmes = programmes;
    this.versions = versions;
    this.chunk = chunk;
    this.wall = wall;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> nextDue() {
    return open().stream().findFirst().flatMap(ProgrammeVersion::publishedAt);
  }

  @Override
  public void run(Instant now, Turn turn) {
    ProgrammeTimeline timeline = programmes.timeline();
    for (ProgrammeVersion version : open()) {
      if (versions.find(version.version()).isEmpty()) {
        versions.begin(version.version());
      }
      apply(timeline.version(version.version()).orElseThrow(), turn);
    }
  }

  private void apply(Programme programme, Turn turn) {
    Instant from = firstMoment(programme);
    boolean more = true;
    while (more) {
      turn.renew();
      more = Retry.run(() -> chunk.next(programme.version(), from, Actor.system(NAME)));
    }
  }

  private static Instant firstMoment(Programme programme) {
    return programme.validFrom().atStartOfDay(programme.zone()).toInstant();
  }

  /** Versions that reach back and are not applied yet, as they were published. */
  private List<ProgrammeVersion> open() {
    ProgrammeTimeline timeline = programmes.timeline();
    Instant wallNow = wall.now();
    return programmes.versions().stream()
        .filter(version -> !version.isDraft() && version.version() > FIRST)
        .sorted(Comparator.comparing(version -> version.publishedAt().orElseThrow()))
        .filter(version -> reachesBack(version, timeline))
        .filter(version -> isDue(version, wallNow))
        .toList();
  }

  private static boolean reachesBack(ProgrammeVersion version, ProgrammeTimeline timeline) {
    return timeline
        .version(version.version())
        .map(programme -> firstMoment(programme).isBefore(version.publishedAt().orElseThrow()))
        .orElse(false);
  }

  private boolean isDue(ProgrammeVersion version, Instant wallNow) {
    return versions.find(version.version()).map(known -> known.isDue(wallNow)).orElse(true);
  }
}
