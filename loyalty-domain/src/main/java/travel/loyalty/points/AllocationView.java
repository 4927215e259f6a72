package travel.loyalty.points;

import java.time.Instant;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * What one lot gave to an entry, or got back by it.
 *
 * @param points negative where the lot got them back
 */
public record AllocationView(long lot, SourceRef source, Instant expiresAt, Points points) {

  /** Just before the end: its day is the last day of use. */
  public Instant lastMoment() {
    return expiresAt.minusNanos(1);
  }
}
