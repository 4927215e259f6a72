package travel.loyalty.admin.claim;

import travel.loyalty.booking.BookingRow;
import travel.loyalty.shared.Points;

/**
 * A booking that a claim may mean.
 *
 * @param earns what it would earn for the member
 * @param isFree whether it waits for a member, or is the claimant's already
 */
public record Candidate(BookingRow booking, Points earns, boolean isFree) {}
