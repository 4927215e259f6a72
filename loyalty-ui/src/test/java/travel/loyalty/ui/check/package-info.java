/**
 * Rules that hold in every WAR, run by a test of each: routes, messages, templates. Invariant:
 * every rule has been seen to fail once, on a planted offender.
 */
package travel.loyalty.ui.check;
