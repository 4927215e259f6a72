/**
 * What both sign-ins say alike. It signs nobody in. Invariant: whoever has to wait is told how
 * long.
 */
package travel.loyalty.portal.signin;
