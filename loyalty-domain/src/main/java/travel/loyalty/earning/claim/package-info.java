/**
 * Claims of members who miss points of a booking, and what staff decide. It does not compute
 * points: a granted claim gives the booking its member, and earning does the rest. Invariant: a
 * member claims a booking once, unless the claim was rejected.
 */
package travel.loyalty.earning.claim;
