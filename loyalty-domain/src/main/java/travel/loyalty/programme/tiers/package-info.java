/**
 * The tiers as the programme's document describes them: what counts, for how long, and what each
 * level asks. Not who holds which: that is {@code tier}. Invariant: the lowest level of a ladder
 * asks nothing.
 */
package travel.loyalty.programme.tiers;
