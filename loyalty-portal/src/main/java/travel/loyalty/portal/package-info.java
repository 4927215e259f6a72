/**
 * What both portals do with the domain alike: say its refusals, tell the shell what it must know,
 * read its lists page by page. It knows no page. Invariant: its classes are loaded by each WAR for
 * itself, so that nothing is shared while the server runs.
 */
package travel.loyalty.portal;
