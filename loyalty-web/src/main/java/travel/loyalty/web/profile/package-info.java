/**
 * What members see and change of themselves. It keeps no rule of its own. Invariant: whom a page is
 * about is never in its address; it is always the caller.
 */
package travel.loyalty.web.profile;
