/**
 * The values and small services that every feature uses: points, money, time, ids, refusals. It is
 * no place for a rule of one feature. Invariant: nothing here knows a feature.
 */
package travel.loyalty.shared;
