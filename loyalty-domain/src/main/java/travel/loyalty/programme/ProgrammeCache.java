package travel.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.ProgrammeRepository.Stamp;

/**
 * The published versions, read once. A version never changes; which are published is asked of the
 * database every time by one short statement, so that what another node published is seen at once.
 */
@ApplicationScoped
class ProgrammeCache {

  /** What was published when it was last read. */
  private record Published(Stamp stamp, ProgrammeTimeline timeline) {}

  private volatile Published published;
  private ProgrammeRepository repository;

  /** For the container's proxy. */
  protected ProgrammeCache() {}

  @Inject
  ProgrammeCache(ProgrammeRepository repository) {
    this.repository = repository;
  }

  /** Any version, also a draft. */
  Optional<Programme> version(int version) {
    Published known = published;
    Optional<Programme> kept = known == null ? Optional.empty() : known.timeline().version(version);
    return kept.or(() -> read(version));
  }

  private Optional<Programme> read(int version) {
    return repository
        .document(version)
        .map(document -> ProgrammeDocument.parse(document).withVersion(version));
  }

  ProgrammeTimeline timeline() {
    Stamp stamp = repository.stamp();
    Published known = published;
    if (known != null && known.stamp().equals(stamp)) {
      return known.timeline();
    }
    List<Programme> read =
        repository.published().stream().map(v -> version(v.version()).orElseThrow()).toList();
    ProgrammeTimeline timeline = new ProgrammeTimeline(read);
    published = new Published(stamp, timeline);
    return timeline;
  }
}
