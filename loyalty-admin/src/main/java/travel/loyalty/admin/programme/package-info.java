/**
 * The programme for staff to read: its versions, and the rules of each in words. It changes
 * nothing. Invariant: the words stand beside the document they were made from.
 */
package travel.loyalty.admin.programme;
