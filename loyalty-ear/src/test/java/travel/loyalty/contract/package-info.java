/**
 * The contract of the API, as a system of the agency meets it: over HTTP, with nothing but a key.
 * Invariant: no test here knows a class of the domain.
 */
package travel.loyalty.contract;
