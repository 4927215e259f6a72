package travel.loyalty.tier;

import java.time.LocalDate;
import java.util.Map;
import travel.loyalty.programme.tiers.Qualifying;
import travel.loyalty.shared.MemberId;

/**
 * What one thing counts for a member's tier as it stands now, in place of what it counted before.
 *
 * @param member whose level it counts for
 * @param number the number it came by: another where members were merged
 * @param sourceKind such as {@code BOOKING}
 * @param days on which what of it counts; a day may lie ahead
 * @param known whether it may have counted before
 */
public record Qualified(
    MemberId member,
    MemberId number,
    String sourceKind,
    long sourceId,
    Map<LocalDate, Qualifying> days,
    boolean known) {

  public Qualified {
    days = Map.copyOf(days);
  }
}
