/**
 * Who belongs to the programme: persons, families and companies, how to reach them and what they
 * agreed to. It knows nothing of points, bookings or messages. Invariant: a member number is never
 * given twice, and a decision about a consent is never changed, only followed by a newer one.
 */
package travel.loyalty.member;
