package travel.loyalty.tier;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.programme.tiers.Days;
import travel.loyalty.shared.MemberId;

/**
 * A level for some days that was not earned by the member alone; the earned one counts where it is
 * higher.
 *
 * @param from the member it came with, where two were merged; empty where staff gave it
 */
record Given(String level, Days days, Optional<MemberId> from) {

  boolean isOver(LocalDate today) {
    return days.until().isBefore(today);
  }
}
