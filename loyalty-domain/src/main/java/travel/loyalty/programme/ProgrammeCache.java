package travel.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import travel.loyalty.programme.ProgrammeRepository.Stamp;

/**
 * The published versions, read once. A version never changes; which are published is asked of the
 * database by one short statement: each time where points depend on it, once a second where it is
 * only shown.
 */
@ApplicationScoped
class ProgrammeCache {

  private static final long LATELY = TimeUnit.SECONDS.toNanos(1);

  /** What was published when it was last asked, by the clock of the machine's own ticks. */
  private record Published(Stamp stamp, ProgrammeTimeline timeline, long askedAt) {}

  private volatile Published published;
  private volatile long changedAt = System.nanoTime();
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

  /** As it is now: what another node published is seen at once. */
  ProgrammeTimeline timeline() {
    long askedAt = System.nanoTime();
    Stamp stamp = repository.stamp();
    Published known = published;
    ProgrammeTimeline timeline =
        known != null && known.stamp().equals(stamp) ? known.timeline() : read();
    published = new Published(stamp, timeline, askedAt);
    return timeline;
  }

  /** As it was at most a second ago: what another node published is seen a second later. */
  ProgrammeTimeline timelineLately() {
    Published known = published;
    boolean isFresh =
        known != null
            && known.askedAt() - changedAt > 0
            && System.nanoTime() - known.askedAt() < LATELY;
    return isFresh ? known.timeline() : timeline();
  }

  private ProgrammeTimeline read() {
    return new ProgrammeTimeline(
        repository.published().stream().map(v -> version(v.version()).orElseThrow()).toList());
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProgrammePublished event) {
    changedAt = System.nanoTime();
    published = null; // all is read again: nothing of before can stand in for what is there now
  }
}
