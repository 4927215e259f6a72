/**
 * What both portals answer alike to a password or a code that is refused. It signs nobody in.
 * Invariant: whoever has to wait is told how long.
 */
package travel.loyalty.portal.signin;
