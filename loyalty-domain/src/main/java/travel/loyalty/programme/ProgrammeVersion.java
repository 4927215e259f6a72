package travel.loyalty.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A version in the list of versions.
 *
 * @param writtenBy who sent the document
 * @param publishedAt since when it is known; empty for a draft
 */
public record ProgrammeVersion(
    int version,
    String code,
    LocalDate validFrom,
    Instant writtenAt,
    String writtenBy,
    Optional<Instant> publishedAt,
    Optional<String> publishedBy) {

  public boolean isDraft() {
    return publishedAt.isEmpty();
  }

  /** The day since which a published version is known. */
  LocalDate publishedOn(ZoneId zone) {
    return LocalDate.ofInstant(publishedAt.orElseThrow(), zone);
  }
}
