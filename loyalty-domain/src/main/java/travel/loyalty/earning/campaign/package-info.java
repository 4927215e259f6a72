/**
 * Bonus rules as campaigns: their windows, their budgets, and how fast these go down. It changes
 * nothing and gives nothing. Invariant: what a campaign has left is its budget less what the ledger
 * of budgets says was given, and no list reads the entries of members.
 */
package travel.loyalty.earning.campaign;
