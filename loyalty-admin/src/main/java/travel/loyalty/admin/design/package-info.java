/**
 * Every component on one page, for those who build pages and for the tests that look at them. It
 * shows no data of anybody. Invariant: it exists in a sandbox only.
 */
package travel.loyalty.admin.design;
