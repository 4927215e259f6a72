package travel.loyalty.redemption.reward;

import java.time.LocalDate;
import java.util.Optional;
import travel.loyalty.shared.Points;

/**
 * What a member looks for among what is shown.
 *
 * @param words part of the code or of a name, also as it is pronounced; empty for all
 * @param most what one piece may cost; empty for any price
 * @param level whose prices count
 * @param day on which it must be shown
 */
public record ShelfSearch(
    String words,
    Optional<RewardKind> kind,
    Optional<Points> most,
    Order order,
    String level,
    LocalDate day) {

  /** What comes first. */
  public enum Order {
    NEWEST,
    CHEAPEST,
    DEAREST
  }
}
