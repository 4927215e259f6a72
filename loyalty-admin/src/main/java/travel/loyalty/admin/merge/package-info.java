/**
 * Members who joined twice, for staff: who they may be, what a merge will do, the merge, and how it
 * is taken back. It shows persons masked. Invariant: nothing is merged or parted without a page
 * that told before what it does, and without a reason.
 */
package travel.loyalty.admin.merge;
