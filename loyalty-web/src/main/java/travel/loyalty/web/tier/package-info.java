/**
 * What a member sees of the level: where it stands, what counts, what is missing. It decides
 * nothing and counts nothing. Invariant: a member sees their own level and no other.
 */
package travel.loyalty.web.tier;
