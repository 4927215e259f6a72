/**
 * What rules may ask about a line of a booking, and whether their conditions hold for it: the same
 * for what a line earns and for how much of it points may pay. Invariant: nothing here asks the
 * clock or the database; the same facts always meet the same conditions.
 */
package travel.loyalty.booking.facts;
