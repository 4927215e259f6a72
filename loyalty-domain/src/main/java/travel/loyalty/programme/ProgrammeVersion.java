package travel.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version in the list of versions.
 *
 * @param knownSince when it was published; empty for a draft
 * @param writtenBy who sent the document
 */
public record ProgrammeVersion(
    int version,
    String code,
    LocalDate validFrom,
    Instant writtenAt,
    String writtenBy,
    Optional<Instant> knownSince) {

  public boolean isDraft() {
    return knownSince.isEmpty();
  }
}
