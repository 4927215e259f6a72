package travel.loyalty.web.redemption;

import jakarta.servlet.http.HttpServletRequest;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.order.Redemption;

/** An order and what its reward is called. */
public record OwnOrder(Redemption order, ToldReward told) {

  static OwnOrder of(Redemption order, HttpServletRequest request) {
    return new OwnOrder(order, ToldReward.to(request, order.reward()));
  }

  /** How the state is marked. */
  public String mark() {
    return switch (order.state()) {
      case CONFIRMED -> "info";
      case FULFILLED -> "ok";
      case CANCELLED, REVERSED -> "warn";
    };
  }
}
