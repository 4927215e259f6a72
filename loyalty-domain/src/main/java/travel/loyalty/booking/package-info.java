/**
 * Bookings as they stand, by revision, as booking systems, staff and imports sent them. It does not
 * know what they earn. Invariant: what is kept is always the newest revision accepted, and an
 * accepted revision is never accepted with another content.
 */
package travel.loyalty.booking;
