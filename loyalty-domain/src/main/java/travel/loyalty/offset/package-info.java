/**
 * Points against the price of a booking: how much of each line they may pay, how a hold is spread
 * over the lines, and what comes back when a line is refunded. It moves no points itself; it says
 * which postings the ledger must do. Invariant: what points paid of a line is never more than its
 * cap was, and what came back of it never more than what they paid.
 */
package travel.loyalty.offset;
