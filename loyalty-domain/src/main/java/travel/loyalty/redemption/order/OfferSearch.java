package travel.loyalty.redemption.order;

import java.util.Optional;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.ShelfSearch;

/**
 * What a member looks for.
 *
 * @param words part of a name or of a code, also as it is pronounced; empty for all
 */
public record OfferSearch(
    String words, Optional<RewardKind> kind, Price price, ShelfSearch.Order order) {

  public static final OfferSearch ALL =
      new OfferSearch("", Optional.empty(), Price.ANY, ShelfSearch.Order.NEWEST);

  /** Which prices are wanted. */
  public enum Price {
    ANY,
    /** At most what the member has available. */
    AFFORDABLE
  }
}
