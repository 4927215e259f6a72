/**
 * Who stands on which level of the programme's ladder: what counts for it, the reviews that raise,
 * keep and lower it, and what staff decide. Not what a level asks, which the programme says, and
 * not what bookings are worth. Invariant: a level is never lost before the end of its term unless
 * the programme says so, and every change has its reason.
 */
package travel.loyalty.tier;
