package travel.loyalty.points;

import java.time.Instant;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/**
 * New dates for points that still wait; what has matured keeps its dates. It makes no entry.
 *
 * @param source names the lots: those of this kind whose reference begins with this one
 * @param availableFrom when in the past, they become available now
 */
public record Reschedule(
    MemberId member, SourceRef source, Instant availableFrom, Instant expiresAt)
    implements Posting {

  public Reschedule {
    Checks.that(
        availableFrom.isBefore(expiresAt),
        "Points must become available before they end: " + availableFrom + ", " + expiresAt);
  }
}
