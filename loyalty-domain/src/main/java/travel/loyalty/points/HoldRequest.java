package travel.loyalty.points;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * Points that a system wants set aside.
 *
 * @param reference of the order, 1 to 100 characters
 * @param expiresAt when it is given back by itself; without one thirty minutes from now
 */
public record HoldRequest(
    MemberId member,
    Points points,
    HoldPurpose purpose,
    String reference,
    Optional<Instant> expiresAt) {}
