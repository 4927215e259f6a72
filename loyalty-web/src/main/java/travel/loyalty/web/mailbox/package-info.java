/**
 * The sandbox's mailbox for whoever tries the portal out: what would have been sent, codes
 * included. It knows no production. Invariant: outside a sandbox this address does not exist.
 */
package travel.loyalty.web.mailbox;
