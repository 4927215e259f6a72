/**
 * Tells a load balancer or a supervisor how this process is. It tells nobody else anything.
 * Invariant: it needs no key and names no version, person or figure.
 */
package travel.loyalty.web.status;
