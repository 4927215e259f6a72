/**
 * Help for the staff portal. It knows no account. Invariant: it is reached from every page, in the
 * same place.
 */
package travel.loyalty.admin.help;
