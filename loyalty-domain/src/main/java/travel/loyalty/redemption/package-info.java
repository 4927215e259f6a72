/**
 * Spending points on rewards: what there is to have, and what was ordered. It sends nothing to
 * members and knows no way of delivery. Invariant: an order that stands has its points in the
 * ledger and its pieces out of the stock; one that was cancelled has neither.
 */
package travel.loyalty.redemption;
