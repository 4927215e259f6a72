/**
 * Points given or taken by decision of a person: asked for with a reason, done at once within a
 * limit, else decided by a second person. It keeps no balances. Invariant: above the limit nothing
 * reaches the ledger that one person alone wanted.
 */
package travel.loyalty.points.adjustment;
