package travel.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import travel.loyalty.programme.ProgrammeRepository.Stamp;

/**
 * The published versions, read once. A version never changes; which are published is asked of the
 * database every time by one short statement, so that what another node published is seen at once.
 */
@ApplicationScoped
class ProgrammeCache {

  /** What was published when it was last read, latest start first. */
  private record Published(Stamp stamp, List<Programme> programmes) {
    Optional<Programme> version(int version) {
      return programmes.stream().filter(p -> p.version() == version).findFirst();
    }
  }

  private volatile Published published = new Published(new Stamp(0, Optional.empty()), List.of());
  private ProgrammeRepository repository;

  /** For the container's proxy. */
  protected ProgrammeCache() {}

  @Inject
  ProgrammeCache(ProgrammeRepository repository) {
    this.repository = repository;
  }

  /** Any version, also a draft. */
  Optional<Programme> version(int version) {
    return published.version(version).or(() -> read(version));
  }

  private Optional<Programme> read(int version) {
    return repository
        .document(version)
        .map(document -> ProgrammeDocument.parse(document).withVersion(version));
  }

  /** The version that a payment earns by: the one with the latest start that is not after it. */
  Programme inForceAt(Instant paidAt) {
    List<Programme> programmes = programmes();
    return programmes.stream()
        .filter(p -> !p.validFrom().isAfter(paidAt.atZone(p.zone()).toLocalDate()))
        .findFirst()
        .orElse(programmes.get(programmes.size() - 1));
  }

  private List<Programme> programmes() {
    Stamp stamp = repository.stamp();
    Published known = published;
    if (known.stamp().equals(stamp) && stamp.count() > 0) {
      return known.programmes();
    }
    List<Programme> read =
        repository.published().stream().map(v -> version(v.version()).orElseThrow()).toList();
    if (read.isEmpty()) {
      throw new IllegalStateException("No programme is published; the first start lays one down");
    }
    published = new Published(stamp, read);
    return read;
  }
}
