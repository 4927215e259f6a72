/**
 * The catalogue at the desk: its list and the editor of one reward. It decides nothing about a
 * reward. Invariant: nobody writes over what somebody else saved without seeing both.
 */
package travel.loyalty.admin.reward;
