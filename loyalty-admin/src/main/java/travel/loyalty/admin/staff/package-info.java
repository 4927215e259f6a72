/**
 * The pages by which administrators keep the staff users: who there is, their roles, limits and
 * sessions. They decide nothing. Invariant: a password is shown once, to whoever made it.
 */
package travel.loyalty.admin.staff;
