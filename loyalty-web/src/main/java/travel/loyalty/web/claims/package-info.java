/**
 * Claims of missing points, as the member makes and follows them. It decides nothing. Invariant:
 * only claims of whoever is signed in are ever shown.
 */
package travel.loyalty.web.claims;
