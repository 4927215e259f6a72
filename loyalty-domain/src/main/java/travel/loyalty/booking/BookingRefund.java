package travel.loyalty.booking;

import travel.loyalty.shared.Money;
import travel.loyalty.shared.Points;

/**
 * What a revision gave back beyond the one before it.
 *
 * @param money to be paid out, less what settles a debt
 * @param points that had paid a part and return
 * @param settled points of a debt that the money settled
 */
public record BookingRefund(Money money, Points points, Points settled) {

  /** The same with points that return besides. */
  public BookingRefund withPoints(Points back) {
    return new BookingRefund(money, back, settled);
  }
}
