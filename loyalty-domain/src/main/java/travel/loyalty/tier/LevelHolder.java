package travel.loyalty.tier;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.member.MemberRef;

/**
 * A line of the list of members by level.
 *
 * @param since the first day of the earned level, or of the given one where that counts
 * @param until the last day of the level that counts; empty where it has no end
 * @param refunded whether refunds took back what the earned level was reached by
 */
public record LevelHolder(
    MemberRef member,
    String level,
    String earned,
    LocalDate since,
    Optional<LocalDate> until,
    boolean refunded) {

  /** Whether another level counts than the earned one. */
  public boolean isGiven() {
    return !level.equals(earned);
  }
}
