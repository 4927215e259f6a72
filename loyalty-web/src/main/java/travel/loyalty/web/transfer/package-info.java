/** Giving points to another member: what was given and got, and the way of a new transfer. */
package travel.loyalty.web.transfer;
