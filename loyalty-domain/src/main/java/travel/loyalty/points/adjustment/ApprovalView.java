package travel.loyalty.points.adjustment;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * An adjustment that was asked for, and what became of it.
 *
 * @param proposedBy {@code STAFF/ben}; may not decide
 * @param decidedBy the second person, where one was needed and has decided
 * @param note what the second person said; empty while it waits
 */
public record ApprovalView(
    long id,
    MemberId member,
    Points points,
    String reason,
    String reference,
    ApprovalState state,
    String proposedBy,
    Instant proposedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    String note) {}
