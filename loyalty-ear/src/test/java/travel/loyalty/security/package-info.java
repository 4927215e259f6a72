/**
 * What a stranger, a member, a staff user and an API client can and cannot get from a server that
 * runs as it is shipped. Invariant: every test speaks HTTP, as an attacker would.
 */
package travel.loyalty.security;
