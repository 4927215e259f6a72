/**
 * Claims of missing points, as staff decide them. It credits nothing itself. Invariant: proof is
 * only ever downloaded, never shown inside a page.
 */
package travel.loyalty.admin.claim;
