/**
 * What both portals share: the shell, the forms, rendering, security headers, assets. It knows
 * nothing of the domain. Invariant: no page is written without it.
 */
package travel.loyalty.ui;
