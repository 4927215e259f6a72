/**
 * Orders of rewards: what a member may have, what it costs, and what became of it. It knows no
 * payment but points. Invariant: each order is in the ledger under {@code REDEMPTION} and its id,
 * and a form or a key that is sent again orders nothing more.
 */
package travel.loyalty.redemption.order;
