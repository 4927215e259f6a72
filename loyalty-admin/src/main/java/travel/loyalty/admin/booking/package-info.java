/**
 * Bookings for staff: to find, to look at, and to enter by hand. It computes nothing. Invariant: a
 * booking entered by hand goes through the same door as one that a system sends.
 */
package travel.loyalty.admin.booking;
