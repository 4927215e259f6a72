package travel.loyalty.redemption.order;

import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * What a member orders.
 *
 * @param reward its code
 * @param note for whoever hands it over: where to, to whom, when
 * @param points that the member saw; empty where whatever it costs is meant
 * @param token of the form, so that sending it twice orders once
 */
public record RedeemRequest(
    MemberId member,
    String reward,
    int quantity,
    String note,
    Optional<Points> points,
    Optional<String> token) {

  public static final int NOTE_MAX = 500;
  public static final int QUANTITY_MAX = 100;
}
