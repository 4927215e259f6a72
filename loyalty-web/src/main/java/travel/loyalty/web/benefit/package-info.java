/**
 * What a member may use besides points: the own benefits, those of all levels, and what was used.
 * It decides nothing and counts nothing. Invariant: a member sees the own uses and no others.
 */
package travel.loyalty.web.benefit;
