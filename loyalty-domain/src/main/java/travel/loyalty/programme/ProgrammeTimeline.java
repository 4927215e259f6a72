package travel.loyalty.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The published versions at one moment, so that a batch asks once.
 *
 * @param latestFirst by their first days; of the same day the later version comes first
 */
public record ProgrammeTimeline(List<Programme> latestFirst) {

  public ProgrammeTimeline {
    if (latestFirst.isEmpty()) {
      throw new IllegalStateException("No programme is published; the first start lays one down");
    }
    latestFirst = List.copyOf(latestFirst);
  }

  /**
   * The version that a payment earns by: the one with the latest first day that is not after it;
   * for payments before all of them the first one.
   */
  public Programme inForceAt(Instant paidAt) {
    return latestFirst.stream()
        .filter(p -> !p.validFrom().isAfter(paidAt.atZone(p.zone()).toLocalDate()))
        .findFirst()
        .orElse(latestFirst.get(latestFirst.size() - 1));
  }

  /** A version that was published. */
  public Optional<Programme> version(int version) {
    return latestFirst.stream().filter(p -> p.version() == version).findFirst();
  }
}
