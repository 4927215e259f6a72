/**
 * What a sandbox sent, for staff. It sends nothing. Invariant: outside a sandbox this page does not
 * exist.
 */
package travel.loyalty.admin.mailbox;
