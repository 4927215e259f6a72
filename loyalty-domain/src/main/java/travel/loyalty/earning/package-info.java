/**
 * The door for a booking sent by API, page or import, and the rules that say what it earns. It does
 * not keep balances; the ledger does. Invariant: what a line was credited less what was taken back
 * is always what the newest revision earns by the version of the programme recorded with the line.
 */
package travel.loyalty.earning;
