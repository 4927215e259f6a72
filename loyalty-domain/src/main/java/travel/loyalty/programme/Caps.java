package travel.loyalty.programme;

import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * The most that a bonus rule gives.
 *
 * @param budget to all members together; it gives whole or not at all
 * @param perMember to one member; it cuts what is left over
 * @param perMemberPer to one member in a period; it cuts too
 */
public record Caps(
    Optional<Points> budget, Optional<Points> perMember, Optional<PeriodCap> perMemberPer) {

  public static final Caps NONE = new Caps(Optional.empty(), Optional.empty(), Optional.empty());

  public boolean isNone() {
    return equals(NONE);
  }
}
