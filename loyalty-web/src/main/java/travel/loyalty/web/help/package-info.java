/**
 * Help for the member portal. It knows no account. Invariant: it is reached from every page, in the
 * same place.
 */
package travel.loyalty.web.help;
