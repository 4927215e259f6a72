package travel.loyalty.points;

import java.time.Instant;
import java.util.Map;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.SourceRef;

/**
 * New dates for points that still wait; what has matured keeps its dates. It makes no entry.
 *
 * @param source names the lots: those of this kind whose reference begins with this one
 * @param availableFrom when in the past, they become available now
 * @param ends by rule, where its points do not end at {@code expiresAt}
 */
public record Reschedule(
    MemberId member,
    SourceRef source,
    Instant availableFrom,
    Instant expiresAt,
    Map<String, Instant> ends)
    implements Posting {

  public Reschedule {
    ends = Map.copyOf(ends);
    Checks.that(
        availableFrom.isBefore(expiresAt),
        "Points must become available before they end: " + availableFrom + ", " + expiresAt);
  }

  Instant expiresAt(String rule) {
    return ends.getOrDefault(rule, expiresAt);
  }
}
