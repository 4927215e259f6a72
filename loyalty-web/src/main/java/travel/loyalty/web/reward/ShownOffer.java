package travel.loyalty.web.reward;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.order.Hindrance;
import travel.loyalty.redemption.order.Offer;
import travel.loyalty.ui.Say;

/**
 * What a member may have, in the member's words.
 *
 * @param why the member cannot have it; empty where that is possible
 * @param limit how many one person may have; empty where as many as one likes
 */
public record ShownOffer(
    Offer offer, ToldReward told, Optional<String> why, Optional<String> limit) {

  static ShownOffer of(Offer offer, ToldReward told, Say say) {
    return new ShownOffer(
        offer,
        told,
        offer.hindrance().map(why -> why(why, offer, say)),
        ToldReward.limit(offer.reward(), say));
  }

  private static String why(Hindrance why, Offer offer, Say say) {
    Map<String, Object> parts = new HashMap<>();
    parts.put("missing", offer.missing().toDecimal());
    parts.put(
        "level",
        offer.reward().details().minLevel().map(level -> say.word("level", level)).orElse(""));
    parts.put("limit", ToldReward.limit(offer.reward(), say).orElse(""));
    return say.of("reward.why." + why, parts);
  }

  /** Whether the member's level pays another price than the rest. */
  public boolean isOwnPrice() {
    return !offer.price().equals(offer.reward().details().price());
  }
}
