/**
 * A member's level as staff see it: how it came about, and what they decide about it. It counts
 * nothing itself. Invariant: every decision has a reason and is in the audit trail.
 */
package travel.loyalty.admin.tier;
