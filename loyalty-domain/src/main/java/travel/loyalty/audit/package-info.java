/**
 * Who did what, to what, why, before and after. It is no technical log and no ledger of points.
 * Invariant: a record is never changed or deleted, and the chain of hashes over the sealed ones
 * shows it if it was.
 */
package travel.loyalty.audit;
