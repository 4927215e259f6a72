package travel.loyalty.points.adjustment;

import java.time.Instant;
import java.util.Optional;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;

/**
 * An adjustment that needs a second person.
 *
 * @param proposedBy {@code STAFF/ben}; may not decide
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
