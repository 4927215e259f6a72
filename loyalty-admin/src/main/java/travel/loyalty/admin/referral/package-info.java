/**
 * Friends whom members brought, for staff: those who wait for a decision first. It shows members by
 * number and the first letter of their names. Invariant: no decision without a reason.
 */
package travel.loyalty.admin.referral;
