/**
 * The member's own bookings with what they earned. It computes nothing. Invariant: only bookings of
 * whoever is signed in are ever shown.
 */
package travel.loyalty.web.trips;
