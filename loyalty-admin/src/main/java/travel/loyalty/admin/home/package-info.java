/**
 * Where the staff portal begins. It computes nothing that a feature could tell. Invariant: what is
 * shown here is reached in full by a link.
 */
package travel.loyalty.admin.home;
