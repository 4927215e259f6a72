/**
 * What members of a level may use besides points: who may use what on a day, how much is left, and
 * a record of each use. Not what the levels have, which the programme says, and not who stands on
 * which. Invariant: nothing is used more often than the level allows, however many ask at once.
 */
package travel.loyalty.tier.benefit;
