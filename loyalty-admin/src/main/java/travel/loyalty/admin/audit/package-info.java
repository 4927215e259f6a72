/**
 * The pages of the audit trail: search, export, and the check of its chain. They decide nothing.
 * Invariant: nothing here changes a record.
 */
package travel.loyalty.admin.audit;
