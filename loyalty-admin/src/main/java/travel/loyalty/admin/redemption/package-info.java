/**
 * Orders of rewards at the desk: their list, and one with its history, to be fulfilled or taken
 * back. It moves no points itself. Invariant: what cannot be undone is shown before it is done.
 */
package travel.loyalty.admin.redemption;
