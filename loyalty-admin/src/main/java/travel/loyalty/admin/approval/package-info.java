/**
 * Adjustments that wait for a second person. It posts nothing itself. Invariant: whoever asked is
 * never the one who decides.
 */
package travel.loyalty.admin.approval;
