package travel.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
    return first(p -> !p.validFrom().isAfter(paidAt.atZone(p.zone()).toLocalDate()));
  }

  /** The same for a payment on a day of the programme's zone. */
  public Programme inForceOn(LocalDate paidOn) {
    return first(p -> !p.validFrom().isAfter(paidOn));
  }

  private Programme first(Predicate<Programme> fits) {
    return latestFirst.stream()
        .filter(fits)
        .findFirst()
        .orElse(latestFirst.get(latestFirst.size() - 1));
  }

  /** What of it was known when only these versions were published; empty if that was none. */
  Optional<ProgrammeTimeline> only(Set<Integer> versions) {
    List<Programme> known =
        latestFirst.stream().filter(p -> versions.contains(p.version())).toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(new ProgrammeTimeline(known));
  }

  /** A version that was published. */
  public Optional<Programme> version(int version) {
    return latestFirst.stream().filter(p -> p.version() == version).findFirst();
  }
}
