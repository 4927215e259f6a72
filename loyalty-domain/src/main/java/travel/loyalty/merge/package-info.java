/**
 * Makes members who joined twice one, and parts them again: it looks at both with all that is under
 * their numbers, and has the member, the ledger and what hears of it act together. It moves no
 * point and no booking. Invariant: parted again, each number has what came by it, before and after.
 */
package travel.loyalty.merge;
