/**
 * The sandbox's mailbox, for both portals. It sends nothing. Invariant: outside a sandbox there are
 * no messages in it.
 */
package travel.loyalty.portal.mailbox;
