/**
 * The catalogue as members see it, one reward, and the check before it is ordered. It decides
 * nothing about who may have what. Invariant: nothing is ordered before its effect was shown.
 */
package travel.loyalty.web.reward;
