package travel.loyalty.imports;

import java.time.Instant;

/**
 * A remembered mapping.
 *
 * @param document its JSON, as it was sent
 */
public record MappingView(
    String name, ImportTarget target, String document, String savedBy, Instant savedAt) {}
