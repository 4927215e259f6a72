package travel.loyalty.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * An import as it stands.
 *
 * @param mapping name of its mapping; empty until one is chosen
 * @param owner who sent the file, in the form {@code STAFF/ben}
 * @param dryRun whether nothing was written so far: counts and report are those of the check
 * @param failure why the file could not be read, or why a roll-back stayed incomplete
 */
public record ImportView(
    ImportId id,
    String fileName,
    long fileBytes,
    ImportState state,
    boolean dryRun,
    Optional<ImportTarget> target,
    Optional<String> mapping,
    String owner,
    ImportCounts counts,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Optional<RowReport.Remark> failure) {}
