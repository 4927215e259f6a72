/**
 * Benefits of levels for staff: recording a use at the desk and taking it back, the list of uses,
 * and what each benefit is worth to members. Members stand here by number and the first letter of
 * their names. Invariant: no use is taken back without a reason.
 */
package travel.loyalty.admin.benefit;
