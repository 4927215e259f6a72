/**
 * Joining in two steps. It keeps nothing but what the visitor typed, in the visitor's own session.
 * Invariant: no answer of these pages tells whether a contact is already a member's.
 */
package travel.loyalty.web.join;
