/**
 * What happens to the server from outside: it is killed while it works. Invariant: what a client
 * was told is done, is done, and once.
 */
package travel.loyalty.faults;
