package travel.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A version in the list of versions. It is written as a draft, simulated, approved by a second
 * person and so published, active from its first day on, and retired when another takes its place.
 *
 * @param writtenBy who sent the document
 * @param simulated when it was last replayed before it was published
 * @param publishedAt since when it is known; empty for a draft
 */
public record ProgrammeVersion(
    int version,
    String code,
    LocalDate validFrom,
    Instant writtenAt,
    String writtenBy,
    Optional<ProgrammeStep> simulated,
    Optional<Instant> publishedAt,
    Optional<String> publishedBy) {

  private static final Comparator<ProgrammeVersion> BY_FIRST_DAY =
      Comparator.comparing(ProgrammeVersion::validFrom).thenComparingInt(ProgrammeVersion::version);

  public boolean isDraft() {
    return publishedAt.isEmpty();
  }

  /** The day since which a published version is known. */
  LocalDate publishedOn(ZoneId zone) {
    return LocalDate.ofInstant(publishedAt.orElseThrow(), zone);
  }

  /**
   * How far it is.
   *
   * @param all the versions
   * @param today in the zone of the programme in force
   */
  ProgrammeState state(List<ProgrammeVersion> all, LocalDate today) {
    if (isDraft()) {
      return simulated.isPresent() ? ProgrammeState.SIMULATED : ProgrammeState.DRAFT;
    }
    // Of two with the same first day the earlier one never begins.
    if (retiredOn(all).map(day -> !day.isAfter(today) || day.equals(validFrom)).orElse(false)) {
      return ProgrammeState.RETIRED;
    }
    return validFrom.isAfter(today) ? ProgrammeState.SCHEDULED : ProgrammeState.ACTIVE;
  }

  /** The first day on which payments earn by another version, as far as it is known. */
  Optional<LocalDate> retiredOn(List<ProgrammeVersion> all) {
    return all.stream()
        .filter(other -> !other.isDraft() && BY_FIRST_DAY.compare(other, this) > 0)
        .min(BY_FIRST_DAY)
        .map(ProgrammeVersion::validFrom);
  }
}
