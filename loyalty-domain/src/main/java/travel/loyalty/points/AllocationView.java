package travel.loyalty.points;

import java.time.Instant;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.SourceRef;

/**
 * What one lot gave to an entry, or got back by it.
 *
 * @param points negative where the lot got them back
 * @param owner whose lot it is
 */
public record AllocationView(
    long lot, SourceRef source, Instant expiresAt, Points points, MemberId owner) {

  /** Just before the end: its day is the last day of use. */
  public Instant lastMoment() {
    return expiresAt.minusNanos(1);
  }
}
