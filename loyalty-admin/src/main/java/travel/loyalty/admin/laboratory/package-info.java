/**
 * The pages of the rule laboratory: replays of recorded bookings, and what came of them. They
 * reckon nothing. Invariant: names in lists are masked.
 */
package travel.loyalty.admin.laboratory;
