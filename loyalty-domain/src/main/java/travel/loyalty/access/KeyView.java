package travel.loyalty.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of an API client; the key itself is known to the client alone.
 *
 * @param prefix its beginning, to tell keys apart
 * @param lastUsedAt to the hour
 */
public record KeyView(
    long id,
    String prefix,
    Instant createdAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {

  public boolean isLive() {
    return revokedAt.isEmpty();
  }
}
