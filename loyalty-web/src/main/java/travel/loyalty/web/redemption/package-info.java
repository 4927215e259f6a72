/**
 * What a member ordered for points, and taking it back. It moves no points itself. Invariant: a
 * member sees the own orders and no others.
 */
package travel.loyalty.web.redemption;
