/**
 * The catalogue: rewards with their texts, prices, limits and stock. It knows nothing of orders.
 * Invariant: no stock is ever below zero, and no reward is ever deleted.
 */
package travel.loyalty.redemption.reward;
