/**
 * Points that a member gives to another. It is no household, whose points stay each one's own.
 * Invariant: until a transfer arrives its points are held, and it ends once.
 */
package travel.loyalty.redemption.transfer;
