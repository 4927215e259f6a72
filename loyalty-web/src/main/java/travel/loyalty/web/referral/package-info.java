/**
 * Inviting friends: the link to give away, and what became of it. It shows friends by the first
 * letter of their names only. Invariant: nobody sees another member's friends.
 */
package travel.loyalty.web.referral;
