package travel.loyalty.redemption.order;

import java.time.LocalDate;
import travel.loyalty.programme.tiers.Ladder;
import travel.loyalty.shared.Points;

/**
 * What a reward asks of a member on a day.
 *
 * @param available points that can be spent now
 */
record Shopper(Ladder ladder, String level, Points available, LocalDate today) {

  /** A level that the member's ladder lacks is out of reach. */
  boolean reaches(String wanted) {
    return ladder.find(wanted).isPresent() && ladder.height(level) >= ladder.height(wanted);
  }
}
