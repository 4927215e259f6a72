package travel.loyalty.redemption.order;

import java.util.List;
import travel.loyalty.points.AllocationView;
import travel.loyalty.shared.Points;

/**
 * What an order would do, before it is made.
 *
 * @param points of all pieces
 * @param before available points now
 * @param after what would be left; below zero where there are too few
 * @param lots which would pay
 */
public record Quote(
    Offer offer,
    int quantity,
    Points points,
    Points before,
    Points after,
    List<AllocationView> lots) {

  public Quote {
    lots = List.copyOf(lots);
  }

  public boolean isPayable() {
    return !after.isNegative();
  }
}
