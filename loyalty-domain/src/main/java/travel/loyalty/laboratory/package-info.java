/**
 * The rule laboratory: replays recorded bookings by a version of the programme that is not in force
 * yet, or by those that counted, and tells what would be otherwise. It does not publish anything,
 * and what it finds gives nobody a point. Invariant: a replay by the rules that counted finds what
 * the ledger holds, to the hundredth.
 */
package travel.loyalty.laboratory;
