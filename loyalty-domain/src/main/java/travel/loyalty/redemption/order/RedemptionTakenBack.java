package travel.loyalty.redemption.order;

import travel.loyalty.points.Reversal.Fault;

/**
 * An order was cancelled or reversed, and its points are back. Heard in the transaction that does
 * it.
 *
 * @param redemption as it stands now
 */
public record RedemptionTakenBack(Redemption redemption, Fault fault, String reason) {}
