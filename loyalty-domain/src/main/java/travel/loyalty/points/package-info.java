/**
 * The ledger: accounts, lots of points with their ends, immutable entries, and what is owed. It
 * knows a {@link travel.loyalty.shared.SourceRef} and nothing of bookings, orders or complaints.
 * Invariant: every change of a balance is an entry that nobody changes afterwards, and replaying an
 * account's entries gives its balances.
 */
package travel.loyalty.points;
