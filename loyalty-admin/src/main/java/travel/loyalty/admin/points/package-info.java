/**
 * What staff do with points by hand: adjust an account, check the ledger. It decides nothing about
 * limits. Invariant: nothing is adjusted that was not shown with its effect before.
 */
package travel.loyalty.admin.points;
