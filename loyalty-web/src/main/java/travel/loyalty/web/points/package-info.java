/**
 * The member's points on paper: the statement, one entry, what ends when. It computes no points.
 * Invariant: a member sees their own account and no other.
 */
package travel.loyalty.web.points;
